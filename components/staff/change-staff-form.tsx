'use client';

import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { SectionHeading } from '@/components/ui/section-heading';
import { Stack } from '@/components/ui/stack';
import { changeStaffSchema } from '@/lib/auth/staff.schema';
import { FormProblems } from '@/components/form/form-problems';
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
  const { formProps, errorOf, state, pending } = form;
  return (
    <Card as="section" labelledBy="details">
      <SectionHeading id="details" lead="Changed roles sign this person out everywhere.">
        Name and roles
      </SectionHeading>
      <form {...formProps}>
        <Stack>
          <FormProblems form={form} title="Nothing was changed" />
          {state.status === 'done' && <Notice tone="success" live="polite" title="Saved" headingLevel={3} />}
          <input type="hidden" name="staffId" value={person.id} />
          <PersonFields state={state} errorOf={errorOf} person={person} />
          <ButtonRow>
            <Button type="submit" pending={pending}>
              Save
            </Button>
          </ButtonRow>
        </Stack>
      </form>
    </Card>
  );
}
