import 'server-only';
import type { Profile } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { identityProvider } from './identity-provider';

export const providerId = 'oidc';

/** Google knows no other way to ask again, and refuses the usual one. */
const askAgain = (issuer: string): string =>
  issuer === 'https://accounts.google.com' ? 'select_account' : 'login';

/**
 * Authorisation code flow with PKCE, state and nonce. Everybody is asked anew who they are, however long ago they signed in over
 * there: a clinic's tablet goes from hand to hand.
 */
export const providerOptions = (): readonly OAuthConfig<Profile>[] => {
  const provider = identityProvider();
  if (!provider) return [];
  const { issuer, clientId, clientSecret, name } = provider;
  return [
    {
      id: providerId,
      name,
      type: 'oauth',
      wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
      clientId,
      clientSecret,
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      authorization: { params: { scope: 'openid email', prompt: askAgain(issuer), max_age: 0 } },
      // Who they are here is looked up: from-provider.ts.
      profile: ({ sub }) => ({ id: sub ?? '', clinicId: '', sessionId: '' }),
    },
  ];
};
