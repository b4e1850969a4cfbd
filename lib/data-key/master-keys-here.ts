import 'server-only';
import { destroyKeyFile, keepKeyFile, keyFileNames, readKeyFiles } from '@/lib/crypto/key-file';
import { env } from '@/lib/env';
import { MasterKeyMissing } from './key-problems';
import { masterKeyOf, newMasterKeyText, type MasterKey } from './master-key';

/** Begins with when it was made, so that the newest is the last by name. */
const fileName = /^master-\d{8}T\d{6}Z-[0-9a-f]{16}\.key$/;

/** Oldest first. */
export const masterKeysHere = (): MasterKey[] => {
  const { MASTER_KEY, DATA_DIR } = env();
  // The newest is written first, since that is the one that counts.
  if (MASTER_KEY !== undefined) return MASTER_KEY.split(',').map(masterKeyOf).reverse();
  return readKeyFiles(DATA_DIR, fileName).map(masterKeyOf);
};

let known: ReadonlyMap<string, MasterKey> | undefined;

/** The master key of this name. One that came into the folder since is found as well. */
export const masterKeyBy = (keyId: string): MasterKey => {
  const key = known?.get(keyId);
  if (key) return key;
  known = new Map(masterKeysHere().map((each) => [each.keyId, each]));
  const found = known.get(keyId);
  if (!found) throw new MasterKeyMissing(keyId);
  return found;
};

/** Whether the keys are in the data folder, and not in the environment. */
export const masterKeysAreFiles = (): boolean => env().MASTER_KEY === undefined;

const stamp = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** Makes a key and keeps it in the data folder, after every other by its name. */
export const makeMasterKey = (at: Date): MasterKey => {
  const text = newMasterKeyText();
  const key = masterKeyOf(text);
  const newest = keyFileNames(env().DATA_DIR, fileName).at(-1)?.slice('master-'.length) ?? '';
  let made = stamp(at.getTime());
  for (let later = 1; made <= newest.slice(0, made.length); later += 1)
    made = stamp(at.getTime() + later * 1000);
  keepKeyFile(env().DATA_DIR, `master-${made}-${key.keyId.slice(0, 16)}.key`, `${text}\n`);
  return key;
};

/** The newest one here. The very first is made. */
export const newestMasterKey = (at: Date): MasterKey => masterKeysHere().at(-1) ?? makeMasterKey(at);

/** Destroys the files of every master key but this one. Whatever they wrap is lost with them. */
export const destroyMasterKeysBut = ({ keyId }: MasterKey): number => {
  const kept = `${keyId.slice(0, 16)}.key`;
  const others = keyFileNames(env().DATA_DIR, fileName).filter((name) => !name.endsWith(kept));
  for (const name of others) destroyKeyFile(env().DATA_DIR, name);
  known = undefined;
  return others.length;
};
