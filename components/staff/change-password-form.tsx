'use client';

import { useEffect } from 'react';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Card } from '@/components/ui/card';
import { PasswordField } from '@/components/ui/password-field';
import { SectionHeading } from '@/components/ui/section-heading';
import { Stack } from '@/components/ui/stack';
import { changePasswordSchema } from '@/lib/auth/staff.schema';
import { routes } from '@/lib/routes';
import { FormProblems } from '@/components/form/form-problems';
import type { StaffAction } from './staff-action';

/** Ends every session, this one too. */
export function ChangePasswordForm({ action }: { readonly action: StaffAction }) {
  const form = useActionForm(action, changePasswordSchema);
  const { formProps, errorOf, state, pending } = form;

  useEffect(() => {
    if (state.status === 'done') window.location.assign(routes.signIn);
  }, [state]);

  return (
    <Card as="section" labelledBy="password">
      <SectionHeading id="password" lead="Afterwards you sign in again, on every device.">
        Change your password
      </SectionHeading>
      <form {...formProps}>
        <Stack>
          <FormProblems form={form} title="The password was not changed" />
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
          <ButtonRow>
            <Button type="submit" pending={pending}>
              Change the password
            </Button>
          </ButtonRow>
        </Stack>
      </form>
    </Card>
  );
}
