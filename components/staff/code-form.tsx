'use client';

import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Stack } from '@/components/ui/stack';
import { oneTimeCodeSchema } from '@/lib/auth/staff.schema';
import { routes } from '@/lib/routes';
import { CodeField } from './code-field';
import { finishSignIn } from './finish-sign-in';

/** The code of the app, or a recovery code: the second half of signing in. */
export function CodeForm({ target }: { readonly target: string }) {
  const [problem, setProblem] = useState<{ readonly message: string; readonly over: boolean } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [pending, setPending] = useState(false);

  const complain = (message: string, over = false) => {
    setProblem({ message, over });
    setAttempt((before) => before + 1);
  };

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const form = event.currentTarget;
    const parsed = oneTimeCodeSchema.safeParse(Object.fromEntries(new FormData(form)));
    if (!parsed.success) return complain(parsed.error.issues[0]?.message ?? '');
    setPending(true);
    const refused = await finishSignIn(parsed.data.oneTimeCode);
    if (refused === null) return window.location.assign(target);
    setPending(false);
    form.reset();
    return complain(refused.message, refused.code === 'auth/sign-in-over');
  };

  return (
    <form method="post" action={routes.signInCode} onSubmit={submit} noValidate>
      <Stack>
        {problem && (
          <ErrorSummary
            title="You are not signed in yet"
            errors={[{ message: problem.message, ...(!problem.over && { name: 'oneTimeCode' }) }]}
            attempt={attempt}
          />
        )}
        <CodeField label="Code" error={problem?.over === false ? problem.message : undefined} />
        <Button type="submit" wide pending={pending} pendingLabel="Signing in…">
          Sign in
        </Button>
      </Stack>
    </form>
  );
}
