'use client';

import { FormCard } from '@/components/form/form-card';
import { useActionForm } from '@/components/form/use-action-form';
import { PasswordField } from '@/components/ui/password-field';
import { turnOffSecondFactorSchema } from '@/lib/auth/staff.schema';
import { CodeField } from './code-field';
import type { StaffAction } from './staff-action';

export function TurnOffForm({ action }: { readonly action: StaffAction }) {
  const form = useActionForm(action, turnOffSecondFactorSchema);
  return (
    <FormCard
      id="off"
      title="Turn it off"
      lead="Your password alone then signs you in. The recovery codes stop working."
      form={form}
      problem="It is still on"
      submit="Turn it off"
      look="danger"
    >
      <PasswordField name="current" label="Your password" error={form.errorOf('current')} />
      <CodeField label="Code from your phone" error={form.errorOf('oneTimeCode')} />
    </FormCard>
  );
}
