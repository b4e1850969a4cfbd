'use client';

import { FormCard } from '@/components/form/form-card';
import { useActionForm } from '@/components/form/use-action-form';
import { Notice } from '@/components/ui/notice';
import { changeStaffSchema } from '@/lib/auth/staff.schema';
import { PersonFields } from './person-fields';
import type { StaffAction } from './staff-action';

interface ChangeStaffFormProps {
  readonly action: StaffAction;
  readonly person: {
    readonly id: string;
    readonly fullName: string;
    readonly registration: string | null;
    readonly physiotherapist: boolean;
    readonly admin: boolean;
  };
}

/** Changed roles end that person's sessions, so that what they may do is asked anew. */
export function ChangeStaffForm({ action, person }: ChangeStaffFormProps) {
  const form = useActionForm(action, changeStaffSchema);
  const { errorOf, state } = form;
  return (
    <FormCard
      id="details"
      title="Name and roles"
      lead="Changed roles sign this person out everywhere."
      form={form}
      problem="Nothing was changed"
      submit="Save"
    >
      {state.status === 'done' && <Notice tone="success" live="polite" title="Saved" headingLevel={3} />}
      <input type="hidden" name="staffId" value={person.id} />
      <PersonFields state={state} errorOf={errorOf} person={person} />
    </FormCard>
  );
}
