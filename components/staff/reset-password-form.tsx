'use client';

import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PasswordField } from '@/components/ui/password-field';
import { SectionHeading } from '@/components/ui/section-heading';
import { Stack } from '@/components/ui/stack';
import { resetPasswordSchema } from '@/lib/auth/staff.schema';
import { FormProblems } from '@/components/form/form-problems';
import type { StaffAction } from './staff-action';

interface ResetPasswordFormProps {
  readonly action: StaffAction;
  readonly staffId: string;
}

export function ResetPasswordForm({ action, staffId }: ResetPasswordFormProps) {
  const form = useActionForm(action, resetPasswordSchema);
  const { formProps, errorOf, state, pending } = form;
  return (
    <Card as="section" labelledBy="password">
      <SectionHeading id="password" lead="Signs this person out everywhere and ends a lock-out.">
        New password
      </SectionHeading>
      <form {...formProps}>
        <Stack>
          <FormProblems form={form} title="The password was not changed" />
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
          <ButtonRow>
            <Button type="submit" look="secondary" pending={pending}>
              Set the password
            </Button>
          </ButtonRow>
        </Stack>
      </form>
    </Card>
  );
}
