import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { findVisits } from './erasure.repository';
import type { Visit } from './visit';

/** Somebody's visits with what was recorded in them, newest first. */
export const visitsOf = (tx: Tx, clinicId: string, patientId: string): Promise<readonly Visit[]> =>
  findVisits(tx, clinicId, patientId);
