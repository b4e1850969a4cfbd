'use client';

import { FormCard } from '@/components/form/form-card';
import { useActionForm } from '@/components/form/use-action-form';
import { Notice } from '@/components/ui/notice';
import { PasswordField } from '@/components/ui/password-field';
import { setPinSchema } from '@/lib/auth/staff.schema';
import type { StaffAction } from './staff-action';

interface PinCardProps {
  readonly action: StaffAction;
  readonly isSet: boolean;
  readonly minutes: number;
}

export function PinCard({ action, isSet, minutes }: PinCardProps) {
  const form = useActionForm(action, setPinSchema);
  return (
    <FormCard
      id="pin"
      title={isSet ? 'Another PIN for unlocking' : 'A PIN for unlocking'}
      lead={`After ${minutes} minutes without a touch your screen is locked. ${
        isSet ? 'Your PIN opens it again.' : 'Until you have a PIN, your password opens it again.'
      } Nothing typed is lost.`}
      form={form}
      problem="The PIN was not set"
      submit="Set the PIN"
      look="secondary"
    >
      {form.state.status === 'done' && (
        <Notice tone="success" live="polite" title="Your PIN is set" headingLevel={3} />
      )}
      <PasswordField name="current" label="Your password" error={form.errorOf('current')} />
      <PasswordField
        name="pin"
        label="PIN"
        hint="Four to eight figures, not the same one and not one after the other."
        inputMode="numeric"
        autoComplete="off"
        error={form.errorOf('pin')}
      />
      <PasswordField
        name="pinAgain"
        label="PIN again"
        inputMode="numeric"
        autoComplete="off"
        error={form.errorOf('pinAgain')}
      />
    </FormCard>
  );
}
