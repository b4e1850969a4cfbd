import { generateKeyPairSync } from 'node:crypto';
import { keepKeyFile, readKeyFiles } from '@/lib/crypto/key-file';
import { localSigner } from './local-signer';
import type { RecordSigner } from './record-signer';

const nameOf = (keyId: string): string => `record-${keyId.slice(0, 16)}.key`;

/** Every key that seals in the folder; none when there is no folder yet. */
export const signersIn = (dataFolder: string): RecordSigner[] =>
  readKeyFiles(dataFolder, /^record-[0-9a-f]{16}\.key$/).map(localSigner);

/** Makes a key and keeps it: a seal by a key that is lost could never be followed by another. */
export const makeKey = (dataFolder: string): RecordSigner => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const signer = localSigner(pem);
  keepKeyFile(dataFolder, nameOf(signer.keyId), pem);
  return signer;
};
