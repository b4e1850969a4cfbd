'use client';

import { FormCard } from '@/components/form/form-card';
import { sentText } from '@/components/form/sent-values';
import { useActionForm } from '@/components/form/use-action-form';
import { Checkbox } from '@/components/ui/checkbox';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextField } from '@/components/ui/text-field';
import type { ActionState } from '@/lib/action/action-state';
import type { ErasedPatient } from '@/lib/erasure/erase-patient';
import { erasePatientSchema, erasureReasons } from '@/lib/erasure/erasure.schema';
import { erasureReasonWords } from '@/lib/phrasebook/erasure';

interface ErasePatientFormProps {
  readonly action: (
    previous: ActionState<ErasedPatient>,
    data: FormData,
  ) => Promise<ActionState<ErasedPatient>>;
  readonly patientId: string;
}

/** The end of everything about somebody. Asks for their name, so that it is not the wrong person. */
export function ErasePatientForm({ action, patientId }: ErasePatientFormProps) {
  const form = useActionForm(action, erasePatientSchema);
  const { state, errorOf } = form;
  return (
    <FormCard
      id="erase"
      title="Erase everything about this person"
      lead="Their name, answers, consents, records and signatures can then be read by nobody, ever again: not by you, and not by us. Laws often ask a clinic to keep records for years. Make sure that yours allows it."
      form={form}
      problem="Nothing was erased"
      submit="Erase for ever"
      look="danger"
    >
      <input type="hidden" name="patientId" value={patientId} />
      <RadioGroup
        name="reason"
        label="Why"
        options={erasureReasons.map((value) => ({ value, label: erasureReasonWords[value] }))}
        defaultValue={sentText(state, 'reason')}
        error={errorOf('reason')}
      />
      <TextField
        name="familyName"
        label="Their family name"
        hint="Type it, so that it is not somebody else."
        width="medium"
        autoComplete="off"
        dir="auto"
        defaultValue={sentText(state, 'familyName')}
        error={errorOf('familyName')}
      />
      <Checkbox
        name="understood"
        value="on"
        label="I understand that this cannot be undone."
        hint="An open form of theirs ends. Exports made before are taken back. What stays is when it was done, by whom and why."
        error={errorOf('understood')}
      />
    </FormCard>
  );
}
