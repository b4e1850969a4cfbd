import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { findWaitingAlerts } from './alert.repository';
import { watchedSince } from './waiting-alerts';

/** How many alerts of a clinic nobody has answered. */
export const countWaitingAlerts = async (tx: Tx, clinicId: string, at: Date): Promise<number> =>
  (await findWaitingAlerts(tx, clinicId, watchedSince(at))).length;
