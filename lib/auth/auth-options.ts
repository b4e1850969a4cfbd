import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import { headers } from 'next/headers';
import CredentialsProvider from 'next-auth/providers/credentials';
import { env } from '@/lib/env';
import { logError } from '@/lib/log-error';
import { routes } from '@/lib/routes';
import { leaveThisDevice } from './patient-device';
import type { StaffActor } from '@/lib/actors';
import { deviceWords } from './device-words';
import { finishSignIn } from './finish-sign-in';
import { sessionHours } from './open-session';
import { endSession, signIn, staffBySession } from './sign-in';
import { currentSignIn, forgetSignIn, rememberSignIn } from './sign-in-device';
import { signInSchema } from './staff.schema';

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

const thisDevice = async (): Promise<string> => deviceWords((await headers()).get('user-agent'));

/** A tablet that comes back from a patient keeps nothing of them. */
const letIn = async ({ staffId, clinicId, sessionId }: StaffActor) => {
  await leaveThisDevice();
  await forgetSignIn();
  return { id: staffId, clinicId, sessionId };
};

const byPassword = async (raw: unknown) => {
  const parsed = signInSchema.safeParse(raw);
  if (!parsed.success) return null;
  const answer = await signIn(parsed.data.email, parsed.data.password, await thisDevice());
  if (answer?.next === 'in') return letIn(answer.actor);
  if (answer === null) return null;
  await rememberSignIn(answer.underWay);
  // The library has one way to say "not yet": the page reads which step comes next.
  throw new NotIn(answer.next);
};

const bySecondStep = async (code = '') => {
  const underWay = await currentSignIn();
  if (!underWay) throw new NotIn('auth/sign-in-over');
  const finished = await finishSignIn(underWay, code.slice(0, 40), await thisDevice());
  if (!finished.ok) throw new NotIn(finished.error.code);
  return letIn(finished.value);
};

/**
 * Staff sign in with email and password, and with a code where they have a second factor: there is no session before.
 * The cookie only names a row of staff_session; every request asks the database whether it still stands, so that signing
 * out, handing over and removing somebody work at once.
 */
export const authOptions = (): NextAuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  session: { strategy: 'jwt', maxAge: sessionHours * 3600 },
  pages: { signIn: routes.signIn, error: routes.signIn },
  // Its own would print messages, which may quote what was typed.
  logger: { error: (_code, data) => logError(data instanceof Error ? data : data.error) },
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
  ],
  events: {
    // Also when somebody signs out through next-auth's own address, the row is what counts.
    async signOut({ token }) {
      const staff = await staffBySession(token.clinicId, token.sessionId);
      if (staff) await endSession(staff, 'signed-out');
    },
  },
  callbacks: {
    jwt: ({ token, user }) =>
      user ? { sub: user.id, clinicId: user.clinicId, sessionId: user.sessionId } : token,
    session: ({ session, token }) => ({
      expires: session.expires,
      clinicId: token.clinicId,
      sessionId: token.sessionId,
    }),
  },
});
