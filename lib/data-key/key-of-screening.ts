import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { openPatientKey, type PatientKey } from './patient-key';
import { findKeyOfScreening } from './patient-key.repository';

/** Keys that a transaction has met: they go with it. */
const met = new WeakMap<Tx, Map<string, PatientKey>>();

/** Keeps the key of a screening that was read, for what this transaction is about to add to it. */
export const keepKeyOfScreening = (tx: Tx, screeningId: string, key: PatientKey): void => {
  const known = met.get(tx);
  if (known) known.set(screeningId, key);
  else met.set(tx, new Map([[screeningId, key]]));
};

/** The key of whoever this screening is about, where the screening was read in this transaction. */
export const keptKeyOfScreening = (tx: Tx, screeningId: string): PatientKey | undefined =>
  met.get(tx)?.get(screeningId);

/** The key of whoever this screening is about: asked for once in a transaction, and not at all where the screening was read in it. */
export const keyOfScreening = async (tx: Tx, clinicId: string, screeningId: string): Promise<PatientKey> => {
  const known = keptKeyOfScreening(tx, screeningId);
  if (known) return known;
  const stored = await findKeyOfScreening(tx, clinicId, screeningId);
  if (!stored) throw new Error(`Screening ${screeningId} is not there.`);
  const key = openPatientKey(stored);
  keepKeyOfScreening(tx, screeningId, key);
  return key;
};
