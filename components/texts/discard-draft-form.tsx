'use client';

import { FormProblems } from '@/components/form/form-problems';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Stack } from '@/components/ui/stack';
import { discardDraftSchema } from '@/lib/texts/change-text.schema';
import type { TextAction } from './text-action';

interface DiscardDraftFormProps {
  readonly action: TextAction;
  readonly language: string;
  readonly revision: number;
}

export function DiscardDraftForm({ action, language, revision }: DiscardDraftFormProps) {
  const form = useActionForm(action, discardDraftSchema);
  return (
    <form {...form.formProps}>
      <Stack>
        <FormProblems form={form} title="Nothing was thrown away" />
        <p>What was written in it is gone then. Texts that were approved stay as they are.</p>
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="revision" value={revision} />
        <ButtonRow>
          <Button type="submit" look="danger" pending={form.pending}>
            Throw the draft away
          </Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}
