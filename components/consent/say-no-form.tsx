'use client';

import { useActionForm } from '@/components/form/use-action-form';
import { FormProblems } from '@/components/form/form-problems';
import { Button } from '@/components/ui/button';
import { Stack } from '@/components/ui/stack';
import { TextArea } from '@/components/ui/text-area';
import type { ActionState } from '@/lib/action/action-state';
import { refuseSchema } from '@/lib/consent/sign-consent.schema';
import { patientWords } from '@/lib/phrasebook/patient';

interface SayNoFormProps {
  readonly action: (
    previous: ActionState<{ consentId: string }>,
    data: FormData,
  ) => Promise<ActionState<{ consentId: string }>>;
  readonly question: string;
  readonly submit: string;
  /** Of the statement that was read before. */
  readonly statementHash?: string | undefined;
}

/** A "no" needs no reason; there is room for one. */
export function SayNoForm({ action, question, submit, statementHash }: SayNoFormProps) {
  const form = useActionForm(action, refuseSchema);
  const { formProps, register, errorOf, pending } = form;
  return (
    <form {...formProps}>
      <Stack>
        <FormProblems form={form} title={patientWords.summary} />
        {statementHash && <input type="hidden" name="statementHash" value={statementHash} />}
        <TextArea
          {...register('reason')}
          label={question}
          optional={patientWords.optional}
          error={errorOf('reason')}
          rows={3}
        />
        <div>
          <Button type="submit" look="secondary" pending={pending}>
            {submit}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
