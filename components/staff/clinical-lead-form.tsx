'use client';

import { FormCard } from '@/components/form/form-card';
import { useActionForm } from '@/components/form/use-action-form';
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
  return (
    <FormCard
      id="clinical-lead"
      title={isLead ? 'This is the clinical lead' : 'Clinical lead'}
      lead={
        isLead
          ? 'Reads the rules and answers for their use in this clinic. Naming somebody else on their page passes the role on. Taking it back leaves nobody: rules that are approved stay approved, and a new version of them waits.'
          : 'The clinical lead reads the rules and answers for their use in this clinic. There is one at a time.'
      }
      form={form}
      problem={isLead ? 'The role was not taken back' : 'Nobody was named'}
      submit={isLead ? 'Take the role back' : 'Name as clinical lead'}
      look={isLead ? 'danger' : 'secondary'}
    >
      <input type="hidden" name="staffId" value={staffId} />
    </FormCard>
  );
}
