'use client';

import { Button } from '@/components/ui/button';
import { useActionForm } from '@/components/form/use-action-form';
import { useRefreshOn } from '@/components/form/use-refresh-on';
import type { ActionState } from '@/lib/action/action-state';
import { patientWords } from '@/lib/phrasebook/patient';
import { openLinkSchema } from '@/lib/screening/link.schema';
import { FormProblems } from '@/components/form/form-problems';

interface StartFormProps {
  readonly action: (previous: ActionState<null>, data: FormData) => Promise<ActionState<null>>;
  readonly token: string;
}

export function StartForm({ action, token }: StartFormProps) {
  const form = useActionForm(action, openLinkSchema);
  const { formProps, state, pending } = form;
  useRefreshOn(state, ['screening/wrong-birth-date', 'screening/link-ended']);
  return (
    <form {...formProps}>
      <FormProblems form={form} title={patientWords.summary} />
      <input type="hidden" name="token" value={token} />
      <Button type="submit" wide iconAfter="arrow-right" pending={pending}>
        {patientWords.link.start}
      </Button>
    </form>
  );
}
