import 'server-only';
import { nodePrimitives } from '@/lib/crypto/node-primitives';
import type { Tx } from '@/lib/db/transaction';
import type { TrustedKeys } from '@/lib/verify/trusted-keys';
import { ownSigners } from './current-signer';
import { publicKeys } from './public-keys';

/** Every key that this installation ever sealed with: those it has, and those that its database lists. */
export const trustedHere = async (tx: Tx): Promise<TrustedKeys> => {
  const listed = (await publicKeys(tx)).map(({ keyId, publicKey, retiredAt }) => ({
    keyId,
    publicKey,
    retiredAt,
  }));
  const own = (await ownSigners()).map(({ keyId, publicKey }) => ({ keyId, publicKey, retiredAt: null }));
  const keys: TrustedKeys = new Map();
  // What the database says of when one ended counts, where it says so.
  for (const { keyId, publicKey, retiredAt } of [...own, ...listed]) {
    const key = await nodePrimitives.importKey(Buffer.from(publicKey, 'base64'));
    if (key !== null) keys.set(keyId, { keyId, key, retiredAt });
  }
  return keys;
};
