'use client';

import { FormProblems } from '@/components/form/form-problems';
import { sentText } from '@/components/form/sent-values';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { SectionHeading } from '@/components/ui/section-heading';
import { Stack } from '@/components/ui/stack';
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
  const { formProps, register, errorOf, state, pending } = form;
  return (
    <Card as="section" labelledBy="approve">
      <SectionHeading
        id="approve"
        lead={
          demo
            ? 'In this demonstration the rules decide already; your word is kept with them.'
            : 'From then on these rules decide here, on your word.'
        }
      >
        Approve these rules
      </SectionHeading>
      <form {...formProps}>
        <Stack>
          <FormProblems form={form} title="Not approved" />
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
          <ButtonRow>
            <Button type="submit" pending={pending}>
              Approve for this clinic
            </Button>
          </ButtonRow>
        </Stack>
      </form>
    </Card>
  );
}
