import 'server-only';
import { Secret, TOTP } from 'otpauth';
import { openSealed, seal } from '@/lib/crypto/seal';
import { env } from '@/lib/env';

/** What every app that shows codes understands, and some take for granted (RFC 6238). */
const stepSeconds = 30;
const shape = { algorithm: 'SHA1', digits: 6, period: stepSeconds } as const;

/** Whose secret it is: a sealed one that is moved to another row does not open there. */
interface Owner {
  readonly clinicId: string;
  readonly staffId: string;
}

const contextOf = ({ clinicId, staffId }: Owner): string => `${clinicId} ${staffId}`;

/** 160 random bits in base32, as an app takes them when the picture cannot be scanned. */
export const newFactorSecret = (): string => new Secret({ size: 20 }).base32;

/** What the picture says to the app. */
export const factorAddress = (secret: string, email: string): string =>
  new TOTP({ ...shape, issuer: 'Beforehand', label: email, secret }).toString();

/** Sealed by a key that is not in the database: whoever has only that can show no code. */
export const sealFactorSecret = (owner: Owner, secret: string): string =>
  seal(env().NEXTAUTH_SECRET, contextOf(owner), secret, 'second factor');

/** Null once NEXTAUTH_SECRET is another one: then it has to be set up anew. */
export const openFactorSecret = (owner: Owner, sealed: string): string | null =>
  openSealed(env().NEXTAUTH_SECRET, contextOf(owner), sealed, 'second factor');

/**
 * The half minute that a code belongs to, or null. Clocks may be one step apart. A code of a step that was accepted before,
 * or of an older one, is worth nothing: somebody may have looked on.
 */
export const acceptedStep = (secret: string, code: string, at: Date, lastStep: number): number | null => {
  const timestamp = at.getTime();
  const delta = new TOTP({ ...shape, secret }).validate({ token: code, timestamp, window: 1 });
  if (delta === null) return null;
  const step = Math.floor(timestamp / 1000 / stepSeconds) + delta;
  return step > lastStep ? step : null;
};
