import { createHash, createPublicKey, hash, verify, type KeyObject } from 'node:crypto';
import type { Primitives } from '@/lib/verify/primitives';
import { WideInflate } from './wide-inflate';

/** What the check of records needs, by node:crypto. */
export const nodePrimitives: Primitives = {
  sha256: (bytes) => hash('sha256', bytes, 'hex'),
  startSha256: () => {
    const hasher = createHash('sha256');
    return { add: (bytes) => void hasher.update(bytes), end: () => hasher.digest('hex') };
  },
  importKey: (spki) => {
    try {
      const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
      return key.asymmetricKeyType === 'ed25519' ? key : null;
    } catch {
      return null;
    }
  },
  DecompressionStream: WideInflate,
  // By another thread: meanwhile the next lines are read.
  verify: (key, bytes, signature) =>
    new Promise((resolve, reject) => {
      verify(null, bytes, key as KeyObject, signature, (error, isGood) => {
        if (error) reject(error);
        else resolve(isGood);
      });
    }),
};
