import 'server-only';
import { randomInt } from 'node:crypto';
import { keyedHash } from '@/lib/crypto/digest';
import { env } from '@/lib/env';

export const recoveryCodeCount = 10;
const digits = 12;

/** Figures alone, so that they go into the same field as the app's codes, from the same keyboard of a phone. */
const newRecoveryCode = (): string => {
  const figures = Array.from({ length: digits }, () => randomInt(10)).join('');
  return figures.replace(/.{4}(?=.)/g, '$&-');
};

/** Ten that differ. */
export const newRecoveryCodes = (): readonly string[] => {
  const codes = new Set<string>();
  while (codes.size < recoveryCodeCount) codes.add(newRecoveryCode());
  return [...codes];
};

/** Told from a code of the app by its length alone. */
export const isRecoveryCode = (figures: string): boolean => figures.length === digits;

/** What is stored of it. The key is not in the database, so that nobody finds the code by trying all of them. */
export const recoveryHash = (staffId: string, code: string): string =>
  keyedHash(env().NEXTAUTH_SECRET, `recovery code ${staffId} ${code.replace(/\D/g, '')}`);
