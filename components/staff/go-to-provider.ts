import { signIn } from 'next-auth/react';

/** Leaves for the identity provider; the library makes what has to come back unchanged. */
export const goToProvider = async (target: string): Promise<void> => {
  await signIn('oidc', { callbackUrl: target });
};
