import 'server-only';
import { z } from 'zod';
import { now } from '@/lib/clock';
import { openSealed, seal } from '@/lib/crypto/seal';
import { env } from '@/lib/env';
import { idSchema } from '@/lib/ids';
import { forgetOwnCookie, readOwnCookie, setOwnCookie } from './own-cookie';

const cookieName = 'beforehand-errand';
const context = 'cookie';
/** To find a password, and to show a second factor over there. */
const minutes = 15;

const shape = z.object({
  why: z.enum(['sign-in', 'link', 'unlock']),
  /** In which session it was asked for, where there is one. */
  sessionId: idSchema.nullable(),
  target: z.string(),
  startedAt: z.number(),
});

/** What somebody was sent to the identity provider for, and when. */
export type Errand = z.infer<typeof shape>;

/** Kept on this device: what comes back is good for what was asked for here, and for nothing else. */
export const rememberErrand = (errand: Omit<Errand, 'startedAt'>): Promise<void> => {
  const text = JSON.stringify({ ...errand, startedAt: now().getTime() } satisfies Errand);
  return setOwnCookie(
    cookieName,
    seal(env().NEXTAUTH_SECRET, context, text, 'errand at a provider'),
    minutes * 60,
  );
};

/** Once. */
export const takeErrand = async (): Promise<Errand | null> => {
  const sealed = await readOwnCookie(cookieName);
  await forgetOwnCookie(cookieName);
  const text = sealed ? openSealed(env().NEXTAUTH_SECRET, context, sealed, 'errand at a provider') : null;
  if (text === null) return null;
  const errand = shape.parse(JSON.parse(text));
  return errand.startedAt + minutes * 60_000 > now().getTime() ? errand : null;
};
