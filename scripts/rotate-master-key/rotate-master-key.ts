import type { Pool } from 'pg';
import { now } from '@/lib/clock';
import { MasterKeyProblem } from '@/lib/data-key/key-problems';
import type { MasterKey } from '@/lib/data-key/master-key';
import {
  destroyMasterKeysBut,
  makeMasterKey,
  masterKeysAreFiles,
  masterKeysHere,
} from '@/lib/data-key/master-keys-here';
import { inTransaction } from '../encrypt/in-transaction.ts';
import { rewrapClinicKeys, rewrapPatientKeys, underAnother } from './rewrap-keys.ts';

export interface MasterKeyRotation {
  readonly keyId: string;
  /** False where it went on with what an earlier run had begun. */
  readonly made: boolean;
  /** Keys that open under none of the master keys here. */
  readonly unopened: number;
  /** Files of older keys that were destroyed; null where the keys are in the environment. */
  readonly destroyed: number | null;
}

const countUnderAnother = `SELECT (SELECT count(*) FROM clinic_key WHERE ${underAnother})::int
  + (SELECT count(*) FROM patient_key WHERE ${underAnother})::int AS count`;

const isAllUnder = async (owner: Pool, { keyId }: MasterKey): Promise<boolean> =>
  (await owner.query<{ count: number }>(countUnderAnother, [keyId])).rows[0]!.count === 0;

/** Whether a key has to be made, or the newest one here is one that an earlier run had begun with. */
const isNewOneDue = async (owner: Pool): Promise<boolean> => {
  const keys = masterKeysHere();
  const newest = keys.at(-1);
  if (keys.length > 1 || (newest && !(await isAllUnder(owner, newest)))) return false;
  if (!masterKeysAreFiles())
    throw new MasterKeyProblem(
      'MASTER_KEY holds one key, which wraps everything already: set it to the new one, a comma and the old one, for every process. See docs/operations.md.',
    );
  return true;
};

/** Holds off whoever adds a key, looks whether everything is under this one, and only then gives up the others. */
const giveUpOthers = (
  owner: Pool,
  master: MasterKey,
): Promise<Pick<MasterKeyRotation, 'unopened' | 'destroyed'>> =>
  inTransaction(owner, async (client) => {
    await client.query('LOCK TABLE clinic_key, patient_key IN SHARE MODE');
    const { rows } = await client.query<{ count: number }>(countUnderAnother, [master.keyId]);
    const unopened = rows[0]!.count;
    if (!masterKeysAreFiles()) return { unopened, destroyed: null };
    return { unopened, destroyed: unopened === 0 ? destroyMasterKeysBut(master) : 0 };
  });

/**
 * Wraps every key by a new master key, as the owner of the tables and beside a running app, which reads under both meanwhile.
 * Ended at any moment it goes on with the next run. The old key goes once nothing is under it.
 */
export const rotateMasterKey = async (
  owner: Pool,
  tell: (done: number) => void = () => undefined,
  atOnce = 500,
): Promise<MasterKeyRotation> => {
  const made = await isNewOneDue(owner);
  const master = await rewrapClinicKeys(owner, () =>
    made ? makeMasterKey(now()) : masterKeysHere().at(-1)!,
  );
  await rewrapPatientKeys(owner, master, tell, atOnce);
  const given = await giveUpOthers(owner, master);
  // What the keys were before is in the files of the tables until these are written anew.
  await owner.query('VACUUM (FULL) clinic_key, patient_key');
  return { keyId: master.keyId, made, ...given };
};
