import { signIn } from 'next-auth/react';
import { errorMessages, type ErrorCode } from '@/lib/errors';

const known = (code: string): code is ErrorCode => Object.hasOwn(errorMessages, code);

/** The second half of signing in. Answers null once the session is open, else what to say. */
export const finishSignIn = async (
  code: string,
): Promise<{ readonly code: ErrorCode | null; readonly message: string } | null> => {
  const answer = await signIn('second-factor', { code, redirect: false }).catch(() => undefined);
  if (answer?.ok && !answer.error) return null;
  const error = answer?.error ?? '';
  return known(error)
    ? { code: error, message: errorMessages[error] }
    : { code: null, message: 'The clinic’s computer did not answer. Check the connection and try again.' };
};
