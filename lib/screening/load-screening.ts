import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { findSnapshot, lockScreening } from './screening.repository';
import type { ScreeningSnapshot } from './screening-snapshot';

/** The screening, if this clinic has it. */
export const loadScreening = (
  tx: Tx,
  clinicId: string,
  screeningId: string,
): Promise<ScreeningSnapshot | null> => findSnapshot(tx, clinicId, screeningId);

/** The same, holding it until the transaction ends, for everyone who is about to write. */
export const loadScreeningForUpdate = async (
  tx: Tx,
  clinicId: string,
  screeningId: string,
): Promise<ScreeningSnapshot | null> =>
  (await lockScreening(tx, clinicId, screeningId)) ? findSnapshot(tx, clinicId, screeningId) : null;
