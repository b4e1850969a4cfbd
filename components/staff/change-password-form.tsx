'use client';

import { useEffect } from 'react';
import { FormCard } from '@/components/form/form-card';
import { useActionForm } from '@/components/form/use-action-form';
import { PasswordField } from '@/components/ui/password-field';
import { changePasswordSchema } from '@/lib/auth/staff.schema';
import { routes } from '@/lib/routes';
import type { StaffAction } from './staff-action';

/** Ends every session, this one too. */
export function ChangePasswordForm({ action }: { readonly action: StaffAction }) {
  const form = useActionForm(action, changePasswordSchema);
  const { errorOf, state } = form;

  useEffect(() => {
    if (state.status === 'done') window.location.assign(routes.signIn);
  }, [state]);

  return (
    <FormCard
      id="password"
      title="Change your password"
      lead="Afterwards you sign in again, on every device."
      form={form}
      problem="The password was not changed"
      submit="Change the password"
    >
      <PasswordField name="current" label="Present password" error={errorOf('current')} />
      <PasswordField
        name="password"
        label="New password"
        hint="At least 12 characters. A short sentence works well."
        autoComplete="new-password"
        error={errorOf('password')}
      />
      <PasswordField
        name="again"
        label="New password again"
        autoComplete="new-password"
        error={errorOf('again')}
      />
    </FormCard>
  );
}
