'use client';

import { FormCard } from '@/components/form/form-card';
import { useActionForm } from '@/components/form/use-action-form';
import { Notice } from '@/components/ui/notice';
import { PasswordField } from '@/components/ui/password-field';
import { resetPasswordSchema } from '@/lib/auth/staff.schema';
import type { StaffAction } from './staff-action';

interface ResetPasswordFormProps {
  readonly action: StaffAction;
  readonly staffId: string;
}

export function ResetPasswordForm({ action, staffId }: ResetPasswordFormProps) {
  const form = useActionForm(action, resetPasswordSchema);
  const { errorOf, state } = form;
  return (
    <FormCard
      id="password"
      title="New password"
      lead="Signs this person out everywhere and ends a lock-out."
      form={form}
      problem="The password was not changed"
      submit="Set the password"
      look="secondary"
    >
      {state.status === 'done' && (
        <Notice tone="success" live="polite" title="The new password is set" headingLevel={3} />
      )}
      <input type="hidden" name="staffId" value={staffId} />
      <PasswordField
        name="password"
        label="New password"
        hint="At least 12 characters. Ask them to change it."
        autoComplete="new-password"
        error={errorOf('password')}
      />
    </FormCard>
  );
}
