'use client';

import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Checkbox } from '@/components/ui/checkbox';
import { LinkButton } from '@/components/ui/link-button';
import { Stack } from '@/components/ui/stack';
import { TextArea } from '@/components/ui/text-area';
import type { ActionState } from '@/lib/action/action-state';
import { withdrawByStaffSchema } from '@/lib/consent/sign-consent.schema';
import { routes } from '@/lib/routes';
import { FormProblems } from '@/components/form/form-problems';
import { sentText } from '@/components/form/sent-values';

type Withdrawn = { readonly consentId: string };

interface WithdrawFormProps {
  readonly action: (previous: ActionState<Withdrawn>, data: FormData) => Promise<ActionState<Withdrawn>>;
  readonly screeningId: string;
}

export function WithdrawForm({ action, screeningId }: WithdrawFormProps) {
  const form = useActionForm(action, withdrawByStaffSchema);
  const { formProps, errorOf, state, pending } = form;
  return (
    <form {...formProps}>
      <Stack>
        <FormProblems form={form} />
        <input type="hidden" name="screeningId" value={screeningId} />
        <TextArea
          name="reason"
          label="What the patient said"
          optional="(you may leave this out)"
          rows={3}
          dir="auto"
          defaultValue={sentText(state, 'reason')}
          error={errorOf('reason')}
        />
        <Checkbox
          name="confirmed"
          value="on"
          label="The patient has told me that they take back their consent"
          defaultChecked={sentText(state, 'confirmed') === 'on'}
          error={errorOf('confirmed')}
        />
        <ButtonRow>
          <Button type="submit" look="danger" pending={pending}>
            Record the withdrawal
          </Button>
          <LinkButton look="secondary" href={routes.screening.view(screeningId)}>
            Cancel
          </LinkButton>
        </ButtonRow>
      </Stack>
    </form>
  );
}
