import { kindOf, tellOperator } from '@/lib/tell';

/** What the library of the protocol calls it: “nonce mismatch”, “unexpected iss value”. Never what was in it. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/nonce/, 'nonce'],
  [/state/, 'state'],
  [/\biss\b|issuer/, 'issuer'],
  [/\baud\b|audience|azp/, 'audience'],
  [/expired|iat|nbf|timestamp/, 'time'],
  [/signature|alg|JWT|JWS|jwks/i, 'signature'],
  [/invalid_grant/, 'code used or unknown'],
  [/invalid_client/, 'client id or secret'],
  [/access_denied|login_required|interaction_required|consent_required/, 'broken off'],
  [/ECONN|ENOTFOUND|timed? ?out|EAI_AGAIN|certificate|expected 200/i, 'no answer'],
];

/** One line: a sign-in by the provider did not come about. Nobody of a clinic is known by then, so no audit trail can tell it. */
export const logProviderTrouble = (code: string, error: unknown): void => {
  const message = error instanceof Error ? error.message : '';
  const kind = kinds.find(([pattern]) => pattern.test(message))?.[1] ?? kindOf(error);
  tellOperator(
    JSON.stringify({
      at: new Date().toISOString(),
      level: 'warn',
      what: 'sign-in by the identity provider did not come about',
      step: code === 'SIGNIN_OAUTH_ERROR' ? 'sending there' : 'coming back',
      because: kind,
    }),
  );
};
