import 'server-only';
import { now } from '@/lib/clock';
import { keyedHash } from '@/lib/crypto/digest';
import { withoutClinic, type Tx } from '@/lib/db/transaction';
import { env } from '@/lib/env';
import { forgetRegained, giveBack, spend } from './spent-tries.repository';

const five = { tries: 5, everySeconds: 60 } as const;

/**
 * What may be tried so often at once, and then as often as one is regained. Whoever has an account, a device or a session has
 * tries of their own, which nobody else can use up.
 */
const budgets = {
  'password, on a device that knows the account': five,
  'password, from one address': five,
  /** From all addresses that do not know the account: how fast many machines together can guess. */
  'password, by strangers': { tries: 60, everySeconds: 60 },
  /** Of any account: a clinic behind one address mistypes now and then. */
  'sign-in, from one address': { tries: 30, everySeconds: 10 },
  'password, in a session': five,
  /** Few, since few figures are enough; then the session is over. */
  'unlock, in a session': { tries: 5, everySeconds: 3600 },
  'code, on a device that knows the account': five,
  'code, by strangers': five,
  'code, in a session': five,
  /** Longer than it may be answered: it is answered once. */
  'challenge of a passkey': { tries: 1, everySeconds: 600 },
  'link, from one address': { tries: 20, everySeconds: 30 },
  'receipt, from one address': { tries: 20, everySeconds: 30 },
} as const;

export interface Budget {
  readonly what: keyof typeof budgets;
  /** An id, an address or a hash: kept as a keyed hash only. */
  readonly whose: string;
}

const keyOf = ({ what, whose }: Budget): string =>
  keyedHash(env().NEXTAUTH_SECRET, `tries: ${what}: ${whose}`);

/** How many are left after this one; null where there is none, and nothing may be looked at. */
export const spendTry = (tx: Tx, budget: Budget): Promise<number | null> =>
  spend(tx, keyOf(budget), budgets[budget.what], now());

export const giveTryBack = (tx: Tx, budget: Budget): Promise<void> =>
  giveBack(tx, keyOf(budget), budgets[budget.what]);

/**
 * Takes a try of each before anything is looked at: how many are left of the scarcest, or null. Each is taken by itself, and
 * none after the first that is used up.
 */
export const spendTries = async (of: readonly Budget[]): Promise<number | null> => {
  let fewest = Infinity;
  for (const budget of of) {
    const left = await withoutClinic((tx) => spendTry(tx, budget));
    if (left === null) return null;
    fewest = Math.min(fewest, left);
  }
  await withoutClinic((tx) => forgetRegained(tx, now()));
  return fewest;
};

export const giveTriesBack = async (of: readonly Budget[]): Promise<void> => {
  for (const budget of of) await withoutClinic((tx) => giveTryBack(tx, budget));
};
