import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { RecordKeyProblem } from './record-key-problem';
import type { RecordSigner } from './record-signer';

/** SHA-256 of a public key's SPKI DER: its name everywhere. */
export const keyIdOf = (spki: Uint8Array): string => createHash('sha256').update(spki).digest('hex');

/** Signs with a private key in PEM (PKCS#8, Ed25519). The error names nothing of the key. */
export const localSigner = (pem: string): RecordSigner => {
  const key = (() => {
    try {
      // An environment variable of one line has its line breaks written out.
      return createPrivateKey(pem.replaceAll('\\n', '\n'));
    } catch {
      throw new RecordKeyProblem('The record key cannot be read: it must be a private key in PEM (PKCS#8).');
    }
  })();
  if (key.asymmetricKeyType !== 'ed25519')
    throw new RecordKeyProblem('The record key must be an Ed25519 key.');
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return {
    keyId: keyIdOf(spki),
    publicKey: spki.toString('base64'),
    sign: (bytes) => Promise.resolve(sign(null, bytes, key)),
  };
};
