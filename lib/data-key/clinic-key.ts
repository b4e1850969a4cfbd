import 'server-only';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/transaction';
import { blindIndex } from './blind-index';
import { findClinicKey, holdMasterKey, insertClinicKeyOnce } from './clinic-key.repository';
import type { MasterKey } from './master-key';
import { masterKeyBy, newestMasterKey } from './master-keys-here';
import { masterKeyIdOf, newDataKey, unwrapKey, wrapKey } from './wrapped-key';

/** What a clinic's own key is for: finding people by tokens. */
export interface ClinicKey {
  readonly nameToken: (text: string) => bigint;
  readonly personToken: (text: string) => bigint;
}

/** For how long a process keeps it. Another master key may wrap it meanwhile: it stays what it was. */
const keptFor = 60_000;
const kept = new Map<string, { readonly key: ClinicKey; readonly until: number }>();

/** Transactions that added a clinic's key: to nobody else it is there before their end. */
const adding = new WeakSet<Tx>();

/** Opens it for use. */
export const openClinicKey = (clinicId: string, wrapped: Uint8Array): ClinicKey => {
  const key = unwrapKey({ clinicId }, wrapped);
  return {
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
  // Of a transaction that added it nothing is remembered: it may not come to its end.
  if (!adding.has(tx)) kept.set(clinicId, { key, until: performance.now() + keptFor });
  return key;
};

/** The clinic's key, made where it has none yet. */
export const keyOfClinic = async (tx: Tx, clinicId: string): Promise<ClinicKey> => {
  const known = await findKeyOfClinic(tx, clinicId);
  if (known) return known;
  await holdMasterKey(tx);
  adding.add(tx);
  await insertClinicKeyOnce(tx, clinicId, newClinicKey(clinicId));
  return openClinicKey(clinicId, (await findClinicKey(tx, clinicId))!);
};

/**
 * What wraps a new patient's key: whatever wraps the clinic's. Asked of the database and held for this transaction: while keys
 * are wrapped anew, the clinic's comes first, and no patient's comes after under the old one.
 */
export const masterKeyForNew = async (tx: Tx, clinicId: string): Promise<MasterKey> => {
  await holdMasterKey(tx);
  return masterKeyBy(masterKeyIdOf((await findClinicKey(tx, clinicId))!));
};
