import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';

const ivBytes = 12;
const tagBytes = 16;

/** What goes before the encrypted bytes. */
export const overheadBytes = ivBytes + tagBytes;

/**
 * AES-256-GCM under a random nonce: nonce (12 bytes), tag (16), encrypted bytes. It opens only beside the same context. Keys are
 * objects: made ready once, where bytes are made ready for every value, which takes longer than the value itself.
 */
export const encrypt = (key: KeyObject, context: string, plain: Uint8Array): Buffer<ArrayBuffer> => {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context));
  const encrypted = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), encrypted]);
};

/** The bytes, or null where the key, the context or a single bit is another. */
export const decrypt = (key: KeyObject, context: string, sealed: Uint8Array): Buffer | null => {
  if (sealed.length < overheadBytes) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  })
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(ivBytes, overheadBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(overheadBytes)), decipher.final()]);
  } catch {
    return null;
  }
};
