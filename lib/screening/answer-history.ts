import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { reading } from '@/lib/db/transaction';
import type { CurrentAnswer } from './screening-snapshot';
import { findAnswerHistory } from './screening.repository';

/** Every answer ever given in a screening, oldest first. Part of reading it, which is what gets audited. */
export const answerHistory = (actor: StaffActor, screeningId: string): Promise<readonly CurrentAnswer[]> =>
  reading(actor.clinicId, (tx) => findAnswerHistory(tx, actor.clinicId, screeningId));
