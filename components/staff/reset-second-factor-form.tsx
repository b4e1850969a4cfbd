'use client';

import { FormCard } from '@/components/form/form-card';
import { useActionForm } from '@/components/form/use-action-form';
import { staffIdSchema } from '@/lib/auth/staff.schema';
import type { StaffAction } from './staff-action';

interface ResetSecondFactorFormProps {
  readonly action: StaffAction;
  readonly staffId: string;
  /** Whether they then have to set up another before they get in. */
  readonly asked: boolean;
}

/** For a colleague whose phone is gone, and the recovery codes with it. */
export function ResetSecondFactorForm({ action, staffId, asked }: ResetSecondFactorFormProps) {
  const form = useActionForm(action, staffIdSchema);
  return (
    <FormCard
      id="second-step"
      title="Take the second step away"
      lead={`For a lost phone. Make sure that it is them who asks. They are signed out at once, and ${
        asked ? 'set up a new phone when they sign in' : 'sign in with the password alone'
      }.`}
      form={form}
      problem="Nothing was changed"
      submit="Take it away"
      look="danger"
    >
      <input type="hidden" name="staffId" value={staffId} />
    </FormCard>
  );
}
