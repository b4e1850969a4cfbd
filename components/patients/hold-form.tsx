'use client';

import { FormCard } from '@/components/form/form-card';
import { sentText } from '@/components/form/sent-values';
import { useActionForm } from '@/components/form/use-action-form';
import { RadioGroup } from '@/components/ui/radio-group';
import type { ActionState } from '@/lib/action/action-state';
import { endHoldSchema, holdPatientSchema, holdReasons } from '@/lib/erasure/hold.schema';
import { holdReasonWords } from '@/lib/phrasebook/erasure';

type Held = { readonly patientId: string };
type HoldAction = (previous: ActionState<Held>, data: FormData) => Promise<ActionState<Held>>;

interface HoldFormProps {
  readonly action: HoldAction;
  readonly patientId: string;
}

/** While there is a reason to, nobody erases somebody. */
export function HoldForm({ action, patientId }: HoldFormProps) {
  const form = useActionForm(action, holdPatientSchema);
  return (
    <FormCard
      id="hold"
      title="Keep it, whatever is asked"
      lead="Until the hold is ended, nobody can erase them."
      form={form}
      problem="Nothing was changed"
      submit="Put on hold"
      look="secondary"
    >
      <input type="hidden" name="patientId" value={patientId} />
      <RadioGroup
        name="reason"
        label="Why"
        options={holdReasons.map((value) => ({ value, label: holdReasonWords[value] }))}
        defaultValue={sentText(form.state, 'reason')}
        error={form.errorOf('reason')}
      />
    </FormCard>
  );
}

interface EndHoldFormProps extends HoldFormProps {
  /** Since when, by whom and why. */
  readonly said: string;
}

export function EndHoldForm({ action, patientId, said }: EndHoldFormProps) {
  const form = useActionForm(action, endHoldSchema);
  return (
    <FormCard
      id="hold"
      title="On hold: nobody can erase them"
      lead={said}
      form={form}
      problem="Nothing was changed"
      submit="End the hold"
      look="secondary"
    >
      <input type="hidden" name="patientId" value={patientId} />
    </FormCard>
  );
}
