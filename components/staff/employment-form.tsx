'use client';

import { FormCard } from '@/components/form/form-card';
import { useActionForm } from '@/components/form/use-action-form';
import { staffIdSchema } from '@/lib/auth/staff.schema';
import type { StaffAction } from './staff-action';

interface EmploymentFormProps {
  /** Removes, or brings back. */
  readonly action: StaffAction;
  readonly staffId: string;
  readonly isActive: boolean;
}

/** Nobody is deleted: what they did keeps their name, and they may come back. */
export function EmploymentForm({ action, staffId, isActive }: EmploymentFormProps) {
  const form = useActionForm(action, staffIdSchema);
  return (
    <FormCard
      id="employment"
      title={isActive ? 'Remove from staff' : 'Bring back'}
      lead={
        isActive
          ? 'They are signed out at once and cannot sign in. Their records keep their name.'
          : 'They can sign in again with their password.'
      }
      form={form}
      problem="Nothing was changed"
      submit={isActive ? 'Remove from staff' : 'Bring back'}
      look={isActive ? 'danger' : 'secondary'}
    >
      <input type="hidden" name="staffId" value={staffId} />
    </FormCard>
  );
}
