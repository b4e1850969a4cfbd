'use client';

import { signIn } from 'next-auth/react';
import { useEffect, useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary, type FieldError } from '@/components/ui/error-summary';
import { PasswordField } from '@/components/ui/password-field';
import { Stack } from '@/components/ui/stack';
import { TextField } from '@/components/ui/text-field';
import { signInSchema } from '@/lib/auth/staff.schema';
import { errorMessages } from '@/lib/errors';
import { addressWith, routes } from '@/lib/routes';
import { forgetDrafts, forgetOwnDrafts } from '@/components/form/drafts';

interface Problems {
  readonly errors: readonly FieldError[];
  readonly attempt: number;
}

/** What comes after the right password, as the server says it. */
const nextSteps: Readonly<Record<string, string>> = { code: routes.signInCode, 'set-up': routes.signInSetUp };

/** Wrong email, wrong password, locked and removed look the same. */
export function SignInForm({ target }: { readonly target: string }) {
  const [problems, setProblems] = useState<Problems>({ errors: [], attempt: 0 });
  const [pending, setPending] = useState(false);

  // Whoever worked here before left no draft to the next person.
  // Unless they are sent here from a page: what they had on it is given back to nobody else.
  useEffect(() => {
    if (target === routes.today) forgetDrafts();
    else forgetOwnDrafts();
  }, [target]);

  const complain = (errors: readonly FieldError[]) =>
    setProblems(({ attempt }) => ({ errors, attempt: attempt + 1 }));

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const parsed = signInSchema.safeParse(Object.fromEntries(new FormData(event.currentTarget)));
    if (!parsed.success) {
      complain(parsed.error.issues.map(({ path, message }) => ({ name: String(path[0]), message })));
      return;
    }
    setPending(true);
    const answer = await signIn('credentials', { ...parsed.data, redirect: false }).catch(() => undefined);
    if (answer?.ok && !answer.error) {
      window.location.assign(target);
      return;
    }
    const step = answer && nextSteps[answer.error ?? ''];
    if (step) {
      window.location.assign(addressWith(step, { callbackUrl: target === routes.today ? '' : target }));
      return;
    }
    setPending(false);
    complain([
      {
        message:
          // Anything else than a refusal is trouble on the other side.
          answer && answer.error !== 'unavailable'
            ? errorMessages['auth/wrong-sign-in']
            : 'The clinic’s computer did not answer. Check the connection and try again.',
      },
    ]);
  };

  const errorOf = (field: string) => problems.errors.find(({ name }) => name === field)?.message;
  return (
    <form method="post" action={routes.signIn} onSubmit={submit} noValidate>
      <Stack>
        {problems.errors.length > 0 && (
          <ErrorSummary title="You are not signed in" errors={problems.errors} attempt={problems.attempt} />
        )}
        <TextField
          label="Email"
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          error={errorOf('email')}
        />
        <PasswordField label="Password" name="password" error={errorOf('password')} />
        <Button type="submit" wide pending={pending} pendingLabel="Signing in…">
          Sign in
        </Button>
      </Stack>
    </form>
  );
}
