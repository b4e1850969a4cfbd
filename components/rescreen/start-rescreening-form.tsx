'use client';

import { FormProblems } from '@/components/form/form-problems';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { Stack } from '@/components/ui/stack';
import type { ActionState } from '@/lib/action/action-state';
import { startRescreeningSchema } from '@/lib/rescreen/start-rescreening.schema';

interface StartRescreeningFormProps {
  readonly action: (
    previous: ActionState<{ runId: string }>,
    data: FormData,
  ) => Promise<ActionState<{ runId: string }>>;
  /** Only counts and lists. */
  readonly dryRun: boolean;
}

export function StartRescreeningForm({ action, dryRun }: StartRescreeningFormProps) {
  const form = useActionForm(action, startRescreeningSchema);
  return (
    <form {...form.formProps}>
      <Stack>
        <FormProblems form={form} title="Nothing was started" />
        <input type="hidden" name="dryRun" value={dryRun ? 'yes' : 'no'} />
        <Button type="submit" look="secondary" pending={form.pending}>
          {dryRun ? 'Only look' : 'Compare now'}
        </Button>
      </Stack>
    </form>
  );
}
