import { keyedHash } from '@/lib/crypto/digest';
import { env } from '@/lib/env';
import type { Budget } from '@/lib/tries/spend-try';
import { unknownDevice } from './device-words';

/** Where somebody tries to sign in from, as far as it matters how often they may. */
export interface Place {
  /** In words, for the list of sessions. */
  readonly device: string;
  readonly network: string;
  /** The device, when somebody has signed in on it before, and as whom, by hashes of their addresses. */
  readonly known: { readonly id: string; readonly accounts: readonly string[] } | null;
}

export const nowhere: Place = { device: unknownDevice, network: 'unknown', known: null };

/** What a device remembers of an account: nothing that could be read from it. */
export const accountHash = (email: string): string =>
  keyedHash(env().NEXTAUTH_SECRET, `account ${email}`).slice(0, 32);

/** The device has been let into this account before, so that a stranger's tries are not counted with its own. */
const knownDevice = ({ known }: Place, email: string): string | null =>
  known?.accounts.includes(accountHash(email)) ? `${known.id} ${email}` : null;

/** Counted whether there is such an account or not. */
export const passwordTries = (place: Place, email: string): readonly Budget[] => {
  const own = knownDevice(place, email);
  if (own !== null) return [{ what: 'password, on a device that knows the account', whose: own }];
  return [
    { what: 'password, from one address', whose: `${place.network} ${email}` },
    { what: 'sign-in, from one address', whose: place.network },
    { what: 'password, by strangers', whose: email },
  ];
};

/** The password was right. Who guesses codes elsewhere takes none from a device that the person uses. */
export const codeTries = (place: Place, email: string): Budget => {
  const own = knownDevice(place, email);
  return own === null
    ? { what: 'code, by strangers', whose: email }
    : { what: 'code, on a device that knows the account', whose: own };
};
