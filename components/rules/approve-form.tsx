'use client';

import { sentText } from '@/components/form/sent-values';
import { FormCard } from '@/components/form/form-card';
import { useActionForm } from '@/components/form/use-action-form';
import { Checkbox } from '@/components/ui/checkbox';
import { TextField } from '@/components/ui/text-field';
import type { ActionState } from '@/lib/action/action-state';
import { responsibility } from '@/lib/phrasebook/rules';
import { approveRulesSchema } from '@/lib/rule-set/approve-rules.schema';

type Approved = { readonly fingerprint: string };

interface ApproveFormProps {
  readonly action: (previous: ActionState<Approved>, data: FormData) => Promise<ActionState<Approved>>;
  readonly version: string;
  readonly fingerprint: string;
  readonly fingerprintInForce: string;
  /** Nobody in a demonstration is real: there they decide already. */
  readonly demo: boolean;
}

/** The clinical lead's word, with the name typed. */
export function ApproveForm({ action, version, fingerprint, fingerprintInForce, demo }: ApproveFormProps) {
  const form = useActionForm(action, approveRulesSchema);
  const { register, errorOf, state } = form;
  return (
    <FormCard
      id="approve"
      title="Approve these rules"
      lead={
        demo
          ? 'In this demonstration the rules decide already; your word is kept with them.'
          : 'From then on these rules decide here, on your word.'
      }
      form={form}
      problem="Not approved"
      submit="Approve for this clinic"
    >
      <input type="hidden" name="fingerprint" value={fingerprint} />
      <input type="hidden" name="fingerprintInForce" value={fingerprintInForce} />
      <Checkbox
        {...register('responsible')}
        value="on"
        label={responsibility(version)}
        error={errorOf('responsible')}
      />
      <TextField
        {...register('typedName')}
        label="Your full name"
        autoComplete="off"
        dir="auto"
        defaultValue={sentText(state, 'typedName')}
        error={errorOf('typedName')}
      />
    </FormCard>
  );
}
