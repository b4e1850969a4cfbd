import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { env } from '@/lib/env';
import { routes } from '@/lib/routes';
import { leaveThisDevice } from './patient-device';
import { endSession, sessionHours, signIn, staffBySession } from './sign-in';
import { signInSchema } from './staff.schema';

/**
 * Staff sign in with email and password. The cookie only names a row of staff_session; every request asks the database
 * whether it still stands, so that signing out, handing over and removing somebody work at once.
 */
export const authOptions = (): NextAuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  session: { strategy: 'jwt', maxAge: sessionHours * 3600 },
  pages: { signIn: routes.signIn, error: routes.signIn },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      async authorize(raw) {
        const parsed = signInSchema.safeParse(raw);
        if (!parsed.success) return null;
        const staff = await signIn(parsed.data.email, parsed.data.password);
        if (!staff) return null;
        // A tablet that comes back from a patient keeps nothing of them.
        await leaveThisDevice();
        return { id: staff.staffId, clinicId: staff.clinicId, sessionId: staff.sessionId };
      },
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
