'use client';

import { FormCard } from '@/components/form/form-card';
import { useActionForm } from '@/components/form/use-action-form';
import { PasswordField } from '@/components/ui/password-field';
import type { ActionState } from '@/lib/action/action-state';
import { startSetUpSchema } from '@/lib/auth/staff.schema';
import { CodeField } from './code-field';

interface StartSetUpFormProps {
  readonly action: (previous: ActionState<null>, data: FormData) => Promise<ActionState<null>>;
  readonly isOn: boolean;
}

/** The first phone, or another one in its place. */
export function StartSetUpForm({ action, isOn }: StartSetUpFormProps) {
  const form = useActionForm(action, startSetUpSchema);
  return (
    <FormCard
      id="set-up"
      title={isOn ? 'Move to another phone' : 'Set it up'}
      lead={
        isOn
          ? 'Your old phone shows codes until the new one is set up. Without the old one, type a recovery code.'
          : 'You need your phone. Afterwards you are signed out everywhere else.'
      }
      form={form}
      problem="Nothing was changed"
      submit={isOn ? 'Set up another phone' : 'Set it up'}
      look={isOn ? 'secondary' : 'primary'}
    >
      <PasswordField name="current" label="Your password" error={form.errorOf('current')} />
      {isOn && <CodeField label="Code from your old phone" error={form.errorOf('oneTimeCode')} />}
    </FormCard>
  );
}
