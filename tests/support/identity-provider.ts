import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

/** What the app that is tested is told of it. */
export const clientOf = (port: number) => ({
  // Another site than the app's, for a browser too.
  OIDC_ISSUER: `http://127.0.0.1:${port}`,
  OIDC_CLIENT_ID: 'beforehand',
  OIDC_CLIENT_SECRET: 'a secret of the tests alone',
  OIDC_NAME: 'the hospital’s account',
});

export type Claims = Readonly<Record<string, unknown>>;

/** An ID token as a provider signs it. */
const signed = (claims: Claims, key: KeyObject): string => {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'RS256', typ: 'JWT', kid: 'of-tests' })}.${part(claims)}`;
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`;
};

const claimsIn = (token: string): Claims =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Claims;

const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

/**
 * A provider as organisations run it, on loopback. Whoever is sent to it is taken for who the test says sits there; what it signs
 * may be changed before it is sent.
 */
export const startIdentityProvider = async (port: number, appUrl: string) => {
  const key = newKey();
  const client = clientOf(port);
  const state: {
    /** Who sits there. */
    account: string;
    email: { readonly email: string; readonly email_verified: boolean };
    /** What it says in place of what it would. */
    says: ((claims: Claims) => Claims) | null;
    /** Signed by somebody else. */
    forged: boolean;
    /** How often somebody was asked who they are. */
    asked: number;
  } = {
    account: 'nobody',
    email: { email: 'nobody@hospital.example', email_verified: true },
    says: null,
    forged: false,
    asked: 0,
  };
  const provider: Provider = new Provider(client.OIDC_ISSUER, {
    clients: [
      {
        client_id: client.OIDC_CLIENT_ID,
        client_secret: client.OIDC_CLIENT_SECRET,
        redirect_uris: [`${appUrl}/api/auth/callback/oidc`],
      },
    ],
    cookies: { keys: ['only for tests'] },
    jwks: { keys: [{ ...key.export({ format: 'jwk' }), kid: 'of-tests', use: 'sig', alg: 'RS256' }] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    claims: { openid: ['sub', 'auth_time'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    ttl: { Interaction: 600, Session: 600, Grant: 600 },
    findAccount: (_context: unknown, accountId: string) => ({
      accountId,
      claims: () => ({ sub: accountId, ...state.email }),
    }),
    // Nobody is asked what they agree to.
    loadExistingGrant: async ({
      oidc,
    }: {
      oidc: Record<string, { clientId: string; accountId: string }>;
    }) => {
      const grant = new provider.Grant({
        clientId: oidc['client']?.clientId,
        accountId: oidc['session']?.accountId,
      });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (context, next) => {
    if (context.path.startsWith('/interaction/')) {
      state.asked += 1;
      context.respond = false;
      await provider.interactionFinished(context.req, context.res, { login: { accountId: state.account } });
      return;
    }
    await next();
    const body = context.body as { id_token?: string } | undefined;
    if (context.path !== '/token' || body?.id_token === undefined) return;
    if (state.says || state.forged)
      context.body = {
        ...body,
        id_token: signed(
          (state.says ?? ((claims: Claims) => claims))(claimsIn(body.id_token)),
          state.forged ? newKey() : key,
        ),
      };
  });
  const server = createServer(provider.callback());
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    state,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
