'use client';

import { useState } from 'react';
import { sentText } from '@/components/form/sent-values';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { RadioGroup } from '@/components/ui/radio-group';
import { Stack } from '@/components/ui/stack';
import { FormProblems } from '@/components/form/form-problems';
import type { ActionState } from '@/lib/action/action-state';
import { countersignSchema } from '@/lib/consent/sign-consent.schema';
import { routes } from '@/lib/routes';

type Countersigned = { readonly consentId: string };

interface CountersignFormProps {
  readonly action: (
    previous: ActionState<Countersigned>,
    data: FormData,
  ) => Promise<ActionState<Countersigned>>;
  readonly screeningId: string;
  readonly consentId: string;
  /** It is one of several treatments that were agreed to. */
  readonly isCounted: boolean;
  readonly me: { readonly fullName: string; readonly registration: string | null };
}

/** The last question, and the signature that makes the record complete. */
export function CountersignForm({ action, screeningId, consentId, isCounted, me }: CountersignFormProps) {
  const form = useActionForm(action, countersignSchema);
  const { formProps, errorOf, state, pending } = form;
  const [changed, setChanged] = useState<string | undefined>(
    state.status === 'failed' && state.code === 'consent/something-changed' ? 'yes' : undefined,
  );
  return (
    <form {...formProps}>
      <Stack gap="loose">
        <FormProblems form={form} title="The record is not complete yet" />
        <input type="hidden" name="screeningId" value={screeningId} />
        <input type="hidden" name="consentId" value={consentId} />
        <RadioGroup
          name="changedToday"
          label="Ask the patient: has anything changed today?"
          hint="Health, medicines, how they feel, or whether they want this."
          options={[
            { value: 'no', label: 'No, nothing has changed' },
            { value: 'yes', label: 'Yes, something has changed' },
          ]}
          defaultValue={sentText(state, 'changedToday')}
          error={errorOf('changedToday')}
          onChange={(event) => setChanged(event.target.value)}
        />
        {changed === 'yes' ? (
          <Notice
            tone="attention"
            title="Change the answers first"
            actions={<LinkButton href={routes.screening.answers(screeningId)}>Go to the answers</LinkButton>}
          >
            <p>Everything is judged again. The patient then signs again if it is still possible.</p>
          </Notice>
        ) : (
          <>
            <p>
              You sign as{' '}
              <bdi>
                <strong>{me.fullName}</strong>
              </bdi>
              {me.registration ? (
                <>
                  , <bdi>{me.registration}</bdi>
                </>
              ) : (
                ' (no registration number is on file)'
              )}
              .{isCounted && ' From then on this treatment is counted, even if no needle is used in the end.'}
            </p>
            <ButtonRow>
              <Button type="submit" icon="pen" pending={pending}>
                Countersign
              </Button>
            </ButtonRow>
          </>
        )}
      </Stack>
    </form>
  );
}
