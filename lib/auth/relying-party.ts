import { env } from '@/lib/env';

/** Who the keys are for: the address that people use. A key made at one address opens nothing at another. */
export const relyingParty = (): { readonly id: string; readonly origin: string } => {
  const { hostname, origin } = new URL(env().NEXTAUTH_URL);
  return { id: hostname, origin };
};
