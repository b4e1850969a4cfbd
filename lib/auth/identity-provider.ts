import type { Env } from '@/lib/env';
import { env } from '@/lib/env';

export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** “Sign in with …”. */
  readonly name: string;
}

type Set = Pick<Env, 'OIDC_ISSUER' | 'OIDC_CLIENT_ID' | 'OIDC_CLIENT_SECRET' | 'OIDC_NAME'>;

/** Where staff of this installation may sign in by OpenID Connect, or null. */
export const identityProvider = (set: Set = env()): IdentityProvider | null =>
  set.OIDC_ISSUER !== undefined && set.OIDC_CLIENT_ID !== undefined && set.OIDC_CLIENT_SECRET !== undefined
    ? {
        issuer: set.OIDC_ISSUER,
        clientId: set.OIDC_CLIENT_ID,
        clientSecret: set.OIDC_CLIENT_SECRET,
        name: set.OIDC_NAME,
      }
    : null;
