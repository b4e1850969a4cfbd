'use client';

import { FormProblems } from '@/components/form/form-problems';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { PasswordField } from '@/components/ui/password-field';
import { Stack } from '@/components/ui/stack';
import { choosePasswordSchema } from '@/lib/auth/staff.schema';
import type { StaffAction } from './staff-action';

interface ChoosePasswordFormProps {
  readonly action: StaffAction<null>;
  readonly token: string;
  readonly email: string;
}

export function ChoosePasswordForm({ action, token, email }: ChoosePasswordFormProps) {
  const form = useActionForm(action, choosePasswordSchema);
  return (
    <form {...form.formProps}>
      <Stack>
        <FormProblems form={form} title="Your password is not set yet" />
        <input type="hidden" name="token" value={token} />
        {/* So that a password manager keeps it under the right name. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <PasswordField
          name="password"
          label="Your password"
          hint="At least 12 characters. A short sentence works well."
          autoComplete="new-password"
          error={form.errorOf('password')}
        />
        <PasswordField
          name="again"
          label="The same again"
          autoComplete="new-password"
          error={form.errorOf('again')}
        />
        <Button type="submit" wide pending={form.pending}>
          Set my password
        </Button>
      </Stack>
    </form>
  );
}
