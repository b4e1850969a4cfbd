'use client';

import { sentText } from '@/components/form/sent-values';
import { FormCard } from '@/components/form/form-card';
import { useActionForm } from '@/components/form/use-action-form';
import { TextArea } from '@/components/ui/text-area';
import type { ActionState } from '@/lib/action/action-state';
import { changePolicySchema } from '@/lib/policy/policy.schema';

type Changed = { readonly judgedAgain: number };

interface ChangePolicyFormProps {
  readonly action: (previous: ActionState<Changed>, data: FormData) => Promise<ActionState<Changed>>;
  readonly measure: string;
  readonly on: boolean;
  readonly sequence: number;
}

/** Switches a step on or off, with the reason that everybody can read later. */
export function ChangePolicyForm({ action, measure, on, sequence }: ChangePolicyFormProps) {
  const form = useActionForm(action, changePolicySchema);
  const { register, errorOf, state } = form;
  return (
    <FormCard
      id="change"
      title={on ? 'Switch off' : 'Switch on'}
      lead={
        on
          ? 'Open screenings keep the stricter result until they are judged again. Nothing softens by itself.'
          : 'Open screenings that come out stricter are judged again at once, and need a physiotherapist where the new result does.'
      }
      form={form}
      problem="Nothing was changed"
      submit={on ? 'Switch off' : 'Switch on'}
      look={on ? 'danger' : 'primary'}
    >
      <input type="hidden" name="measure" value={measure} />
      <input type="hidden" name="on" value={on ? 'no' : 'yes'} />
      <input type="hidden" name="sequence" value={sequence} />
      <TextArea
        {...register('reason')}
        label="Reason"
        hint="Kept with your name for as long as the records."
        rows={2}
        defaultValue={sentText(state, 'reason')}
        error={errorOf('reason')}
      />
    </FormCard>
  );
}
