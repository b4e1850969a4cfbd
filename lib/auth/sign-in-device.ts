import 'server-only';
import { redirect } from 'next/navigation';
import { openSealed, seal } from '@/lib/crypto/seal';
import { env } from '@/lib/env';
import { idSchema } from '@/lib/ids';
import { routes } from '@/lib/routes';
import { forgetOwnCookie, readOwnCookie, setOwnCookie } from './own-cookie';
import { signInMinutes, type UnderWay } from './second-factor';

const cookieName = 'beforehand-sign-in';
const context = 'cookie';

/** Names a sign-in whose password was right. It opens nothing by itself; the row says how far it is. */
export const rememberSignIn = async ({ clinicId, id }: UnderWay): Promise<void> => {
  const sealed = seal(env().NEXTAUTH_SECRET, context, `${clinicId} ${id}`, 'sign-in under way');
  // Longer than the row without codes to read, so that somebody slow is told what happened.
  await setOwnCookie(cookieName, sealed, signInMinutes * 4 * 60);
};

export const forgetSignIn = (): Promise<void> => forgetOwnCookie(cookieName);

/** The sign-in that this device is in the middle of, or null. */
export const currentSignIn = async (): Promise<UnderWay | null> => {
  const sealed = await readOwnCookie(cookieName);
  const text = sealed ? openSealed(env().NEXTAUTH_SECRET, context, sealed, 'sign-in under way') : null;
  const [clinicId, id] = (text ?? '').split(' ').map((part) => idSchema.safeParse(part).data);
  return clinicId && id ? { clinicId, id } : null;
};

/** Whoever gave no password on this device begins with it. */
export const requireSignIn = async (): Promise<UnderWay> =>
  (await currentSignIn()) ?? redirect(routes.signIn);
