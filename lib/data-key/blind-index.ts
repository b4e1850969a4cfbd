import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** What is looked up by equality without being readable. Tokens of one purpose say nothing about another's. */
export type IndexPurpose = 'words of names' | 'same person';

/**
 * Makes tokens of texts: HMAC-SHA-256 under a key that is derived for this purpose from the clinic's, cut to 64 bits. As few as
 * find what was looked for among a million people and more; who lacks the key can neither make one nor read one.
 */
export const blindIndex = (clinicKey: KeyObject, purpose: IndexPurpose): ((text: string) => bigint) => {
  const key = createSecretKey(
    Buffer.from(hkdfSync('sha256', clinicKey, '', `beforehand: index of ${purpose}`, 32)),
  );
  return (text) => createHmac('sha256', key).update(text, 'utf8').digest().readBigInt64BE(0);
};
