'use client';

import { useActionForm } from '@/components/form/use-action-form';
import { useRefreshOn } from '@/components/form/use-refresh-on';
import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/date-field';
import { Stack } from '@/components/ui/stack';
import type { ActionState } from '@/lib/action/action-state';
import { patientWords } from '@/lib/phrasebook/patient';
import { moveLinkSchema } from '@/lib/screening/link.schema';
import { FormProblems } from '@/components/form/form-problems';
import { sentText } from '@/components/form/sent-values';

interface MoveLinkFormProps {
  readonly action: (previous: ActionState<null>, data: FormData) => Promise<ActionState<null>>;
  readonly token: string;
}

export function MoveLinkForm({ action, token }: MoveLinkFormProps) {
  const form = useActionForm(action, moveLinkSchema);
  const { formProps, register, errorOf, state, pending } = form;
  // The page tells how many tries are left, and what became of the link.
  useRefreshOn(state, ['screening/wrong-birth-date', 'screening/link-ended']);
  return (
    <form {...formProps}>
      <Stack>
        <FormProblems form={form} title={patientWords.summary} />
        <input type="hidden" name="token" value={token} />
        <DateField
          {...register('bornOn')}
          label={patientWords.link.bornOn}
          hint={patientWords.identity.hint}
          error={errorOf('bornOn')}
          defaultValue={sentText(state, 'bornOn')}
        />
        <Button type="submit" wide pending={pending}>
          {patientWords.link.move}
        </Button>
      </Stack>
    </form>
  );
}
