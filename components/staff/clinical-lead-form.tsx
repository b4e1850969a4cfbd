'use client';

import { FormProblems } from '@/components/form/form-problems';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Card } from '@/components/ui/card';
import { SectionHeading } from '@/components/ui/section-heading';
import { Stack } from '@/components/ui/stack';
import { staffIdSchema } from '@/lib/auth/staff.schema';
import type { StaffAction } from './staff-action';

interface ClinicalLeadFormProps {
  /** Names this person, or takes the role back from them. */
  readonly action: StaffAction;
  readonly staffId: string;
  readonly isLead: boolean;
}

/** There is one clinical lead at a time: naming another takes it from whoever was. */
export function ClinicalLeadForm({ action, staffId, isLead }: ClinicalLeadFormProps) {
  const form = useActionForm(action, staffIdSchema);
  const { formProps, pending } = form;
  return (
    <Card as="section" labelledBy="clinical-lead">
      <SectionHeading
        id="clinical-lead"
        lead={
          isLead
            ? 'Reads the rules and answers for their use in this clinic. Naming somebody else on their page passes the role on. Taking it back leaves nobody: rules that are approved stay approved, and a new version of them waits.'
            : 'The clinical lead reads the rules and answers for their use in this clinic. There is one at a time.'
        }
      >
        {isLead ? 'This is the clinical lead' : 'Clinical lead'}
      </SectionHeading>
      <form {...formProps}>
        <Stack>
          <FormProblems form={form} title={isLead ? 'The role was not taken back' : 'Nobody was named'} />
          <input type="hidden" name="staffId" value={staffId} />
          <ButtonRow>
            <Button type="submit" look={isLead ? 'danger' : 'secondary'} pending={pending}>
              {isLead ? 'Take the role back' : 'Name as clinical lead'}
            </Button>
          </ButtonRow>
        </Stack>
      </form>
    </Card>
  );
}
