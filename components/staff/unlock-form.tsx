'use client';

import { useEffect } from 'react';
import { FormProblems } from '@/components/form/form-problems';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { PasswordField } from '@/components/ui/password-field';
import { Stack } from '@/components/ui/stack';
import { unlockSchema } from '@/lib/auth/staff.schema';
import type { StaffAction } from './staff-action';

interface UnlockFormProps {
  readonly action: StaffAction;
  readonly by: 'PIN' | 'password';
  readonly onUnlocked: () => void;
}

/** What lets the person back who locked the screen, or left it. */
export function UnlockForm({ action, by, onUnlocked }: UnlockFormProps) {
  const form = useActionForm(action, unlockSchema);
  const { state } = form;
  useEffect(() => {
    if (state.status === 'done') onUnlocked();
  }, [state, onUnlocked]);
  return (
    <form {...form.formProps}>
      <Stack>
        <FormProblems form={form} title="Still locked" />
        <PasswordField
          name="current"
          label={`Your ${by}`}
          autoComplete={by === 'PIN' ? 'off' : 'current-password'}
          inputMode={by === 'PIN' ? 'numeric' : undefined}
          error={form.errorOf('current')}
        />
        <Button type="submit" wide pending={form.pending} pendingLabel="Unlocking…">
          Unlock
        </Button>
      </Stack>
    </form>
  );
}
