'use client';

import { FormCard } from '@/components/form/form-card';
import { sentText } from '@/components/form/sent-values';
import { useActionForm } from '@/components/form/use-action-form';
import { TextField } from '@/components/ui/text-field';
import type { ActionState } from '@/lib/action/action-state';
import type { RetentionRule } from '@/lib/retention/kept-until';
import { retentionRuleSchema } from '@/lib/retention/retention-rule.schema';

interface RetentionRuleFormProps {
  readonly action: (
    previous: ActionState<{ readonly ruleId: string }>,
    data: FormData,
  ) => Promise<ActionState<{ readonly ruleId: string }>>;
  readonly rule: RetentionRule | null;
  /** By whom and when; null before anybody said a rule. */
  readonly said: string | null;
}

/** Suggests no figure: how long records have to be kept differs from place to place. */
export function RetentionRuleForm({ action, rule, said }: RetentionRuleFormProps) {
  const form = useActionForm(action, retentionRuleSchema);
  const { state, errorOf } = form;
  return (
    <FormCard
      id="rule"
      title={rule ? 'The rule' : 'There is no rule yet'}
      lead={
        said ??
        'The law of your place, or your professional body, says how long records have to be kept. Until there is a rule, all is kept.'
      }
      form={form}
      problem="The rule was not changed"
      submit={rule ? 'Change the rule' : 'Keep to this rule'}
      look="secondary"
    >
      <TextField
        name="adultYears"
        label="Years after the last visit"
        inputMode="numeric"
        width="short"
        defaultValue={sentText(state, 'adultYears') ?? rule?.adultYears}
        error={errorOf('adultYears')}
      />
      <TextField
        name="childUntilAge"
        label="Of somebody under 18 then: at least until this age"
        inputMode="numeric"
        width="short"
        defaultValue={sentText(state, 'childUntilAge') ?? rule?.childUntilAge}
        error={errorOf('childUntilAge')}
      />
    </FormCard>
  );
}
