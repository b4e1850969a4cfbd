import 'server-only';
import { createHmac } from 'node:crypto';
import { keyedHash } from '@/lib/crypto/digest';
import { env } from '@/lib/env';

/** Without letters and figures that are taken for one another (Crockford). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;

/**
 * The code that stands in an export and nowhere else: who can say it has opened the file. Worked out from the export's id
 * by a secret, so that a file made twice has the same.
 */
export const receiptCode = (exportId: string): string => {
  const bytes = createHmac('sha256', env().INVITATION_PEPPER).update(`export receipt ${exportId}`).digest();
  const letters = Array.from(bytes.subarray(0, length), (byte) => alphabet[byte % 32]);
  return letters.join('').replace(/.{4}(?=.)/g, '$&-');
};

/** What is stored of it. Whoever types it need not mind dashes, case, or an O for a zero. */
export const receiptHash = (typed: string): string => {
  const letters = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return keyedHash(env().INVITATION_PEPPER, `export receipt code ${letters}`);
};
