import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import { env } from '@/lib/env';
import { logError } from '@/lib/log-error';
import { routes } from '@/lib/routes';
import { sessionHours } from './open-session';
import { logProviderTrouble } from './provider-trouble';

/**
 * What reading a session takes; how one is opened: sign-in-options.ts.
 * The cookie only names a row of staff_session; every request asks the database whether it still stands, so that signing
 * out, handing over and removing somebody work at once.
 */
export const authOptions = (): NextAuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  session: { strategy: 'jwt', maxAge: sessionHours * 3600 },
  pages: { signIn: routes.signIn, error: routes.signIn },
  providers: [],
  // Its own would print messages, which may quote what was typed.
  logger: {
    error: (code, data) => {
      const error = data instanceof Error ? data : data.error;
      if (code.includes('OAUTH')) logProviderTrouble(code, error);
      else logError(error);
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
