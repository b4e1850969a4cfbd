import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from '@/rules';

/** SHA-256 as 64 lower-case hex digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** SHA-256 of a value's canonical JSON (RFC 8785), so that key order and white space never matter. */
export const hashOf = (value: unknown): string => sha256(canonicalJson(value));

/** HMAC-SHA-256 as hex: what is stored in place of a bearer secret. */
export const keyedHash = (key: string, text: string): string =>
  createHmac('sha256', key).update(text, 'utf8').digest('hex');

/** A secret nobody can guess: 256 random bits, safe in an address. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Compares two strings without telling by time where they differ. */
export const equalSecrets = (a: string, b: string): boolean => {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
};
