import 'server-only';
import { now } from '@/lib/clock';
import { openSealed, seal } from '@/lib/crypto/seal';
import { env } from '@/lib/env';
import { spendTries } from '@/lib/tries/spend-try';
import { forgetOwnCookie, readOwnCookie, setOwnCookie } from './own-cookie';

const cookieName = 'beforehand-passkey';
const minutes = 5;

/** Remembers on this device what its key is to sign, and for what: another sign-in cannot be put in its place. */
export const rememberChallenge = (purpose: string, challenge: string): Promise<void> => {
  const until = now().getTime() + minutes * 60_000;
  const text = JSON.stringify({ challenge, until });
  return setOwnCookie(
    cookieName,
    seal(env().NEXTAUTH_SECRET, purpose, text, 'passkey challenge'),
    minutes * 60,
  );
};

/** Once: whoever saw an answer to it can do nothing with it. */
export const takeChallenge = async (purpose: string): Promise<string | null> => {
  const sealed = await readOwnCookie(cookieName);
  await forgetOwnCookie(cookieName);
  const text = sealed ? openSealed(env().NEXTAUTH_SECRET, purpose, sealed, 'passkey challenge') : null;
  if (text === null) return null;
  const { challenge, until } = JSON.parse(text) as { challenge: string; until: number };
  if (until <= now().getTime()) return null;
  const first = await spendTries([{ what: 'challenge of a passkey', whose: challenge }]);
  return first === null ? null : challenge;
};
