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
            ? 'Reads the rules and answers for their use in this clinic. Name somebody else on their page.'
            : 'The clinical lead reads the rules and answers for their use in this clinic. There is one at a time.'
        }
      >
        {isLead ? 'This is the clinical lead' : 'Clinical lead'}
      </SectionHeading>
      {!isLead && (
        <form {...formProps}>
          <Stack>
            <FormProblems form={form} title="Nobody was named" />
            <input type="hidden" name="staffId" value={staffId} />
            <ButtonRow>
              <Button type="submit" look="secondary" pending={pending}>
                Name as clinical lead
              </Button>
            </ButtonRow>
          </Stack>
        </form>
      )}
    </Card>
  );
}
