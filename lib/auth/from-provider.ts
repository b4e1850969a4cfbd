import 'server-only';
import type { User } from 'next-auth';
import { logError } from '@/lib/log-error';
import { addressWith, routes } from '@/lib/routes';
import { identityProvider } from './identity-provider';
import { letIn } from './let-staff-in';
import { linkIdentity } from './link-identity';
import { takeErrand, type Errand } from './provider-errand';
import { readClaims, type ProviderSays } from './provider-says';
import { currentStaff, staffOnDevice } from './require-staff';
import { signInByProvider, unlockByProvider } from './sign-in-by-provider';
import { rememberSignIn } from './sign-in-device';
import { thisPlace } from './this-place';

const refused = addressWith(routes.signIn, { error: 'refused' });

const toSignIn = async (said: ProviderSays, errand: Errand, user: User): Promise<true | string> => {
  const answer = await signInByProvider(said, errand.startedAt, await thisPlace());
  if (!answer) return refused;
  if (answer.next === 'in') {
    // The library goes on with this very object, and makes the cookie of it.
    Object.assign(user, await letIn(answer.actor));
    return true;
  }
  await rememberSignIn(answer.underWay);
  const next = answer.next === 'code' ? routes.signInCode : routes.signInSetUp;
  return addressWith(next, { callbackUrl: errand.target === routes.today ? '' : errand.target });
};

const toLink = async (said: ProviderSays, { sessionId }: Errand): Promise<string> => {
  const staff = await currentStaff();
  if (!staff || staff.sessionId !== sessionId) return refused;
  return addressWith(routes.account, { account: await linkIdentity(said, staff) });
};

const toUnlock = async (said: ProviderSays, { sessionId, startedAt, target }: Errand): Promise<string> => {
  const session = await staffOnDevice();
  if (!session || session.staff.sessionId !== sessionId) return refused;
  const unlocked = await unlockByProvider(said, startedAt, session.staff);
  return unlocked ? target : addressWith(routes.locked, { error: 'refused' });
};

const lookAt = async (claims: unknown, user: User): Promise<true | string> => {
  const provider = identityProvider();
  const errand = await takeErrand();
  const said = provider && readClaims(claims, provider.issuer);
  if (!errand || !said) return refused;
  switch (errand.why) {
    case 'sign-in':
      return toSignIn(said, errand, user);
    case 'link':
      return toLink(said, errand);
    case 'unlock':
      return toUnlock(said, errand);
  }
};

/**
 * Somebody is back from the identity provider, and its signature, audience, nonce and state are right. True opens the session; an
 * address is where they go on without one.
 */
export const fromProvider = async (claims: unknown, user: User): Promise<true | string> => {
  try {
    return await lookAt(claims, user);
  } catch (error) {
    // The library puts the message of whatever is thrown into an address.
    logError(error);
    return refused;
  }
};
