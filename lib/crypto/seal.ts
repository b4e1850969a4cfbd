import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const ivBytes = 12;
const tagBytes = 16;

/** What is sealed for one purpose opens for no other. */
export type Purpose =
  | 'text in an address'
  | 'sign-in under way'
  | 'second factor'
  | 'known device'
  | 'passkey challenge'
  | 'errand at a provider';

const keyFrom = (secret: string, purpose: Purpose): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `beforehand: ${purpose}`, 32));

/** Encrypts a text (AES-256-GCM); it opens only for the same purpose and under the same context. */
export const seal = (
  secret: string,
  context: string,
  text: string,
  purpose: Purpose = 'text in an address',
): string => {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', keyFrom(secret, purpose), iv).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
};

/** The text, or null when it was sealed under another context, or is nothing that was ever sealed here. */
export const openSealed = (
  secret: string,
  context: string,
  sealed: string,
  purpose: Purpose = 'text in an address',
): string | null => {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < ivBytes + tagBytes) return null;
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(secret, purpose), bytes.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  })
    .setAAD(Buffer.from(context))
    .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  try {
    return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return null;
  }
};
