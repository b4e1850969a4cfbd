'use client';

import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Card } from '@/components/ui/card';
import { SectionHeading } from '@/components/ui/section-heading';
import { Stack } from '@/components/ui/stack';
import { staffIdSchema } from '@/lib/auth/staff.schema';
import { FormProblems } from '@/components/form/form-problems';
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
  const { formProps, pending } = form;
  return (
    <Card as="section" labelledBy="employment">
      <SectionHeading
        id="employment"
        lead={
          isActive
            ? 'They are signed out at once and cannot sign in. Their records keep their name.'
            : 'They can sign in again with their password.'
        }
      >
        {isActive ? 'Remove from staff' : 'Bring back'}
      </SectionHeading>
      <form {...formProps}>
        <Stack>
          <FormProblems form={form} title="Nothing was changed" />
          <input type="hidden" name="staffId" value={staffId} />
          <ButtonRow>
            <Button type="submit" look={isActive ? 'danger' : 'secondary'} pending={pending}>
              {isActive ? 'Remove from staff' : 'Bring back'}
            </Button>
          </ButtonRow>
        </Stack>
      </form>
    </Card>
  );
}
