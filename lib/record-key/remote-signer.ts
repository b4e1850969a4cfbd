import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import { keyIdOf } from './local-signer';
import { RecordKeyProblem } from './record-key-problem';
import type { RecordSigner } from './record-signer';

/** Others who complete a record wait meanwhile. */
const patience = 5_000;

const publicKeyAnswer = z.object({ publicKey: z.base64() });
const signatureAnswer = z.object({ signature: z.base64() });

const ask = async (url: string, init: RequestInit): Promise<unknown> => {
  const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new RecordKeyProblem(`The signer of records answered ${response.status}.`);
  return response.json();
};

/**
 * Signs with a key that never leaves another place, such as a security module behind a small service: docs/contract.md.
 * What it answers is checked before it is stored.
 */
export const remoteSigner = async (url: string): Promise<RecordSigner> => {
  const { publicKey } = publicKeyAnswer.parse(await ask(url, {}));
  const spki = Buffer.from(publicKey, 'base64');
  const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  if (key.asymmetricKeyType !== 'ed25519')
    throw new RecordKeyProblem('The signer of records has no Ed25519 key.');
  return {
    keyId: keyIdOf(spki),
    publicKey,
    sign: async (bytes) => {
      const answer = await ask(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/octet-stream' },
        body: Buffer.from(bytes),
      });
      const signature = Buffer.from(signatureAnswer.parse(answer).signature, 'base64');
      if (!verify(null, bytes, key, signature))
        throw new RecordKeyProblem('The signer of records signed something else.');
      return signature;
    },
  };
};
