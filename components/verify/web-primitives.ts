import { sha256 } from '@noble/hashes/sha2.js';
import type { Primitives } from '@/lib/verify/primitives';

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** What the check of records needs, by the browser's own cryptography. */
export const webPrimitives: Primitives = {
  sha256: async (bytes) =>
    hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))),
  // A browser hashes what is there at once; a file of a bundle comes in pieces.
  startSha256: () => {
    const hasher = sha256.create();
    return { add: (bytes) => void hasher.update(bytes), end: () => hex(hasher.digest()) };
  },
  importKey: async (spki) => {
    try {
      return await crypto.subtle.importKey('spki', spki as Uint8Array<ArrayBuffer>, 'Ed25519', false, [
        'verify',
      ]);
    } catch {
      return null;
    }
  },
  verify: (key, bytes, signature) =>
    crypto.subtle.verify(
      'Ed25519',
      key as CryptoKey,
      signature as Uint8Array<ArrayBuffer>,
      bytes as Uint8Array<ArrayBuffer>,
    ),
};

/** False in a browser without Ed25519, and where a page did not come by HTTPS: browsers give it no cryptography then. */
export const canVerify = async (): Promise<boolean> => {
  try {
    await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
    return true;
  } catch {
    return false;
  }
};
