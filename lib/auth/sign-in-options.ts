import 'server-only';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { logError } from '@/lib/log-error';
import { authOptions } from './auth-options';
import { finishSignIn } from './finish-sign-in';
import { fromProvider } from './from-provider';
import { letIn } from './let-staff-in';
import { takeChallenge } from './passkey-challenge';
import { providerOptions, providerId } from './provider-options';
import { endSession, signIn, sessionOnDevice } from './sign-in';
import { currentSignIn, rememberSignIn } from './sign-in-device';
import { signInByPasskey } from './sign-in-by-passkey';
import { passkeySignInSchema, signInSchema } from './staff.schema';
import { thisPlace } from './this-place';
import { untilAfter } from './until-after';

/** What the page is told in place of a session: a step that comes next, or an error code. */
class NotIn extends Error {}

/** The library puts the message of whatever is thrown into an address. Of what nobody expected it is told that alone. */
const orNotIn = async <T>(signedIn: Promise<T>): Promise<T> => {
  try {
    return await signedIn;
  } catch (error) {
    if (error instanceof NotIn) throw error;
    logError(error);
    throw new NotIn('unavailable');
  }
};

/** Several times what looking takes, on a machine that has something else to do as well. */
const refusalMilliseconds = 400;

const byPassword = async (raw: unknown) => {
  const parsed = signInSchema.safeParse(raw);
  if (!parsed.success) return null;
  const began = performance.now();
  const answer = await signIn(parsed.data.email, parsed.data.password, await thisPlace());
  if (answer?.next === 'in') return letIn(answer.actor);
  if (answer === null) {
    await untilAfter(began, refusalMilliseconds);
    return null;
  }
  await rememberSignIn(answer.underWay);
  // The library has one way to say "not yet": the page reads which step comes next.
  throw new NotIn(answer.next);
};

const bySecondStep = async (code = '') => {
  const underWay = await currentSignIn();
  if (!underWay) throw new NotIn('auth/sign-in-over');
  const finished = await finishSignIn(underWay, code.slice(0, 40), await thisPlace());
  if (!finished.ok) throw new NotIn(finished.error.code);
  return letIn(finished.value);
};

const byPasskey = async (raw: unknown) => {
  const parsed = passkeySignInSchema.safeParse(raw);
  if (!parsed.success) throw new NotIn('auth/passkey-refused');
  const challenge = await takeChallenge('sign-in');
  if (challenge === null) throw new NotIn('auth/sign-in-over');
  const answer = parsed.data.answer as unknown as AuthenticationResponseJSON;
  const signedIn = await signInByPasskey(answer, challenge, await thisPlace());
  if (!signedIn.ok) throw new NotIn(signedIn.error.code);
  return letIn(signedIn.value);
};

/**
 * Staff sign in with email and password, or by an account that they have linked, and then with a code where they have a second
 * factor; or by a passkey alone. There is no session before.
 */
export const signInOptions = (): NextAuthOptions => ({
  ...authOptions(),
  providers: [
    CredentialsProvider({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      authorize: (raw) => orNotIn(byPassword(raw)),
    }),
    CredentialsProvider({
      id: 'second-factor',
      credentials: { code: {} },
      authorize: (raw) => orNotIn(bySecondStep(raw?.code)),
    }),
    CredentialsProvider({
      id: 'passkey',
      credentials: { answer: {} },
      authorize: (raw) => orNotIn(byPasskey(raw)),
    }),
    ...providerOptions(),
  ],
  events: {
    // Also when somebody signs out through next-auth's own address, the row is what counts.
    async signOut({ token }) {
      const session = await sessionOnDevice(token.clinicId, token.sessionId);
      if (session) await endSession(session.staff, 'signed-out');
    },
  },
  callbacks: {
    ...authOptions().callbacks,
    /** Whoever comes by credentials was let in by them; what a provider says of somebody is looked at here. */
    signIn: ({ account, profile, user }) =>
      account?.provider === providerId ? fromProvider(profile, user) : true,
  },
});
