import { generateKeyPairSync, randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { localSigner } from './local-signer';
import type { RecordSigner } from './record-signer';

/** Where the private keys of this installation are, one a file, readable by nobody else. */
export const keyFolder = (dataFolder: string): string => join(dataFolder, 'keys');

const nameOf = (keyId: string): string => `record-${keyId.slice(0, 16)}.key`;

/** Every key in the folder; none when there is no folder yet. */
export const signersIn = (dataFolder: string): RecordSigner[] => {
  const folder = keyFolder(dataFolder);
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return names
    .filter((name) => /^record-[0-9a-f]{16}\.key$/.test(name))
    .sort()
    .map((name) => localSigner(readFileSync(join(folder, name), 'utf8')));
};

/** Makes a key and keeps it, down to the disk: a seal by a key that is lost could never be followed by another. */
export const makeKey = (dataFolder: string): RecordSigner => {
  const folder = keyFolder(dataFolder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const signer = localSigner(pem);
  const making = join(folder, `.${randomUUID()}.new`);
  const handle = openSync(making, 'wx', 0o600);
  try {
    writeSync(handle, pem);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  // A link, unlike a rename, never takes the place of a file that is there.
  linkSync(making, join(folder, nameOf(signer.keyId)));
  rmSync(making);
  return signer;
};
