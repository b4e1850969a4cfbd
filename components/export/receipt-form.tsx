'use client';

import { FormProblems } from '@/components/form/form-problems';
import { sentText } from '@/components/form/sent-values';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Stack } from '@/components/ui/stack';
import { TextField } from '@/components/ui/text-field';
import type { ActionState } from '@/lib/action/action-state';
import { confirmReceiptSchema } from '@/lib/export/confirm-receipt.schema';

interface ReceiptFormProps {
  readonly action: (previous: ActionState<null>, data: FormData) => Promise<ActionState<null>>;
}

/** For whoever got an export: says that it arrived. */
export function ReceiptForm({ action }: ReceiptFormProps) {
  const form = useActionForm(action, confirmReceiptSchema);
  const { formProps, errorOf, state, pending } = form;
  if (state.status === 'done')
    return (
      <Notice tone="success" title="Thank you" live="polite">
        <p>The clinic now sees that the file arrived. You can close this page.</p>
      </Notice>
    );
  return (
    <form {...formProps}>
      <Stack>
        <FormProblems form={form} title="Not confirmed yet" />
        <TextField
          name="code"
          label="Code from the file"
          hint="It stands in receipt.txt, for example AB12-CD34-EF56."
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          width="medium"
          maxLength={60}
          defaultValue={sentText(state, 'code')}
          error={errorOf('code')}
        />
        <Button type="submit" wide pending={pending}>
          Confirm receipt
        </Button>
      </Stack>
    </form>
  );
}
