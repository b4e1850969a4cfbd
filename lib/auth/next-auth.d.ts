import 'next-auth';
import 'next-auth/jwt';

declare module 'next-auth' {
  interface User {
    readonly id: string;
    readonly clinicId: string;
    readonly sessionId: string;
  }

  interface Session {
    readonly clinicId: string;
    readonly sessionId: string;
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    readonly clinicId: string;
    readonly sessionId: string;
  }
}
