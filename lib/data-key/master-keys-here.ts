import 'server-only';
import { keepKeyFile, readKeyFiles } from '@/lib/crypto/key-file';
import { env } from '@/lib/env';
import { MasterKeyMissing } from './key-problems';
import { masterKeyOf, newMasterKeyText, type MasterKey } from './master-key';

/** Begins with when it was made, so that the newest is the last by name. */
const fileName = /^master-\d{8}T\d{6}Z-[0-9a-f]{16}\.key$/;

/** Oldest first. */
const read = (): MasterKey[] => {
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
  known = new Map(read().map((each) => [each.keyId, each]));
  const found = known.get(keyId);
  if (!found) throw new MasterKeyMissing(keyId);
  return found;
};

/** Makes a key and keeps it in the data folder. */
export const makeMasterKey = (at: Date): MasterKey => {
  const text = newMasterKeyText();
  const key = masterKeyOf(text);
  const made = `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  keepKeyFile(env().DATA_DIR, `master-${made}-${key.keyId.slice(0, 16)}.key`, `${text}\n`);
  return key;
};

/** The newest one here. The very first is made. */
export const newestMasterKey = (at: Date): MasterKey => read().at(-1) ?? makeMasterKey(at);
