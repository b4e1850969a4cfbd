'use client';

import { FormCard } from '@/components/form/form-card';
import { useActionForm } from '@/components/form/use-action-form';
import { Checkbox } from '@/components/ui/checkbox';
import type { ActionState } from '@/lib/action/action-state';
import { startErasingSchema, stopErasingSchema } from '@/lib/retention/retention-rule.schema';

type Said = { readonly ruleId: string };
type SwitchAction = (previous: ActionState<Said>, data: FormData) => Promise<ActionState<Said>>;

interface StartErasingFormProps {
  readonly action: SwitchAction;
  readonly ruleId: string;
  readonly due: number;
  /** The same in words. */
  readonly people: string;
}

/** Whoever switches it on has seen how many people it concerns. */
export function StartErasingForm({ action, ruleId, due, people }: StartErasingFormProps) {
  const form = useActionForm(action, startErasingSchema);
  return (
    <FormCard
      id="erasing"
      title="Erase by this rule"
      lead={`Today that would be ${people}. It begins tomorrow, and looks once a day. Whoever is on hold, or has an open form, is left alone. Exports made before are taken back each time.`}
      form={form}
      problem="It was not switched on"
      submit="Switch it on"
      look="danger"
    >
      <input type="hidden" name="ruleId" value={ruleId} />
      <input type="hidden" name="due" value={due} />
      <Checkbox
        name="understood"
        value="on"
        label="I have looked at the list, and understand that erasing cannot be undone."
        error={form.errorOf('understood')}
      />
    </FormCard>
  );
}

interface StopErasingFormProps {
  readonly action: SwitchAction;
  readonly ruleId: string;
  readonly said: string;
}

export function StopErasingForm({ action, ruleId, said }: StopErasingFormProps) {
  const form = useActionForm(action, stopErasingSchema);
  return (
    <FormCard
      id="erasing"
      title="Erasing by this rule is on"
      lead={`${said} Changing the rule switches it off as well.`}
      form={form}
      problem="It was not switched off"
      submit="Switch it off"
      look="secondary"
    >
      <input type="hidden" name="ruleId" value={ruleId} />
    </FormCard>
  );
}
