import 'server-only';
import { headers } from 'next/headers';
import { z } from 'zod';
import { now } from '@/lib/clock';
import { openSealed, seal } from '@/lib/crypto/seal';
import { env } from '@/lib/env';
import { newId } from '@/lib/ids';
import { networkHeader } from '@/lib/network';
import { deviceWords } from './device-words';
import { readOwnCookie, setOwnCookie } from './own-cookie';
import { accountHash, type Place } from './place';

const cookieName = 'beforehand-device';
const context = 'cookie';
/** As long as browsers keep a cookie at all. */
const days = 400;
/** The newest: a clinic's tablet is used by several people. */
const mostAccounts = 20;

const shape = z.object({ id: z.uuid(), accounts: z.array(z.string()), until: z.number() });

const readKnown = async (): Promise<Place['known']> => {
  const sealed = await readOwnCookie(cookieName);
  const text = sealed ? openSealed(env().NEXTAUTH_SECRET, context, sealed, 'known device') : null;
  if (text === null) return null;
  const { id, accounts, until } = shape.parse(JSON.parse(text));
  return until > now().getTime() ? { id, accounts } : null;
};

/** From which network this request came. */
export const thisNetwork = async (): Promise<string> => (await headers()).get(networkHeader) ?? 'unknown';

export const thisPlace = async (): Promise<Place> => ({
  device: deviceWords((await headers()).get('user-agent')),
  network: await thisNetwork(),
  known: await readKnown(),
});

/**
 * Somebody has signed in here. It opens nothing, and says nothing to whoever reads it: from now on tries on this device are
 * counted apart from those of strangers.
 */
export const rememberDevice = async (email: string): Promise<void> => {
  const known = await readKnown();
  const account = accountHash(email);
  const accounts = [account, ...(known?.accounts ?? []).filter((one) => one !== account)];
  const text = JSON.stringify({
    id: known?.id ?? newId(),
    accounts: accounts.slice(0, mostAccounts),
    until: now().getTime() + days * 24 * 3_600_000,
  });
  await setOwnCookie(
    cookieName,
    seal(env().NEXTAUTH_SECRET, context, text, 'known device'),
    days * 24 * 3600,
  );
};
