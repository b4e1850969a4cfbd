import 'server-only';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/transaction';
import { blindIndex } from './blind-index';
import { findClinicKey, insertClinicKeyOnce } from './clinic-key.repository';
import type { MasterKey } from './master-key';
import { masterKeyBy, newestMasterKey } from './master-keys-here';
import { masterKeyIdOf, newDataKey, unwrapKey, wrapKey } from './wrapped-key';

/** What a clinic's own key is for: finding people by tokens. It also says which master key wraps the keys of patients. */
export interface ClinicKey {
  readonly master: MasterKey;
  readonly nameToken: (text: string) => bigint;
  readonly personToken: (text: string) => bigint;
}

/** For how long a process keeps it: no longer than it takes until another master key wraps it. */
const keptFor = 60_000;
const kept = new Map<string, { readonly key: ClinicKey; readonly until: number }>();

/** Opens it for use. */
export const openClinicKey = (clinicId: string, wrapped: Uint8Array): ClinicKey => {
  const key = unwrapKey({ clinicId }, wrapped);
  return {
    master: masterKeyBy(masterKeyIdOf(wrapped)),
    nameToken: blindIndex(key, 'words of names'),
    personToken: blindIndex(key, 'same person'),
  };
};

/** A key for a clinic that has none, under the newest master key. */
export const newClinicKey = (clinicId: string): Buffer<ArrayBuffer> =>
  wrapKey(newestMasterKey(now()), { clinicId }, newDataKey());

/** The clinic's key, or null where it has none yet: nobody was ever registered there. */
export const findKeyOfClinic = async (tx: Tx, clinicId: string): Promise<ClinicKey | null> => {
  const known = kept.get(clinicId);
  if (known && performance.now() < known.until) return known.key;
  const wrapped = await findClinicKey(tx, clinicId);
  if (!wrapped) return null;
  const key = openClinicKey(clinicId, wrapped);
  kept.set(clinicId, { key, until: performance.now() + keptFor });
  return key;
};

/** The clinic's key, made where it has none yet. */
export const keyOfClinic = async (tx: Tx, clinicId: string): Promise<ClinicKey> => {
  const known = await findKeyOfClinic(tx, clinicId);
  if (known) return known;
  await insertClinicKeyOnce(tx, clinicId, newClinicKey(clinicId));
  // Not remembered: this transaction may not come to its end.
  return openClinicKey(clinicId, (await findClinicKey(tx, clinicId))!);
};
