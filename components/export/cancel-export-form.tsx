'use client';

import { FormProblems } from '@/components/form/form-problems';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Stack } from '@/components/ui/stack';
import type { ActionState } from '@/lib/action/action-state';
import { exportIdSchema } from '@/lib/export/export-id.schema';

interface CancelExportFormProps {
  readonly action: (previous: ActionState<null>, data: FormData) => Promise<ActionState<null>>;
  readonly id: string;
}

export function CancelExportForm({ action, id }: CancelExportFormProps) {
  const form = useActionForm(action, exportIdSchema);
  return (
    <form {...form.formProps}>
      <Stack>
        <FormProblems form={form} title="It was not cancelled" />
        <input type="hidden" name="id" value={id} />
        <ButtonRow>
          <Button type="submit" look="secondary" icon="close" pending={form.pending}>
            Cancel this export
          </Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}
