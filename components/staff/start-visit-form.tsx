'use client';

import { FormProblems } from '@/components/form/form-problems';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Stack } from '@/components/ui/stack';
import type { ActionState } from '@/lib/action/action-state';
import { startNextVisitSchema } from '@/lib/screening/start-next-visit.schema';

type Started = { readonly screeningId: string };

interface StartVisitFormProps {
  readonly action: (previous: ActionState<Started>, data: FormData) => Promise<ActionState<Started>>;
  /** The screening that the visit follows. */
  readonly screeningId: string;
  readonly idempotencyKey: string;
}

export function StartVisitForm({ action, screeningId, idempotencyKey }: StartVisitFormProps) {
  const form = useActionForm(action, startNextVisitSchema);
  return (
    <form {...form.formProps}>
      <Stack>
        <FormProblems form={form} title="The visit is not started" />
        <input type="hidden" name="screeningId" value={screeningId} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <ButtonRow>
          <Button type="submit" pending={form.pending} iconAfter="arrow-right">
            Start the next visit
          </Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}
