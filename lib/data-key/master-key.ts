import { createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { MasterKeyProblem } from './key-problems.ts';

/** Wraps the keys that data is encrypted with, and encrypts nothing else. It is never in the database. */
export interface MasterKey {
  /** 32 hex digits that tell nothing of the key. */
  readonly keyId: string;
  /** What wraps, derived from the key itself. */
  readonly wrapping: KeyObject;
}

const keyBytes = 32;
const derived = (key: Uint8Array, purpose: string, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', `beforehand: ${purpose}`, bytes));

/** A key as it is written in its file or in MASTER_KEY: 256 random bits in base64url (or base64). */
export const masterKeyOf = (text: string): MasterKey => {
  const key = Buffer.from(text.trim(), 'base64url');
  if (key.length !== keyBytes || !/^[\w+/-]{43}=?$/.test(text.trim()))
    throw new MasterKeyProblem('A master key cannot be read: it must be 32 random bytes in base64.');
  return {
    keyId: derived(key, 'name of a master key', 16).toString('hex'),
    wrapping: createSecretKey(derived(key, 'wrapping of data keys', keyBytes)),
  };
};

export const newMasterKeyText = (): string => randomBytes(keyBytes).toString('base64url');
