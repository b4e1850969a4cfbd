'use client';

import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Card } from '@/components/ui/card';
import { DescriptionList, type DescriptionItem } from '@/components/ui/description-list';
import { DateField } from '@/components/ui/date-field';
import { SectionHeading } from '@/components/ui/section-heading';
import { Stack } from '@/components/ui/stack';
import { TextField } from '@/components/ui/text-field';
import type { ActionState } from '@/lib/action/action-state';
import { clearMismatchSchema } from '@/lib/screening/staff-step.schema';
import { FormProblems } from '@/components/form/form-problems';
import { sentText } from '@/components/form/sent-values';
import { dayInWords } from './format';

interface ClearMismatchFormProps {
  readonly action: (previous: ActionState<null>, data: FormData) => Promise<ActionState<null>>;
  readonly screeningId: string;
  readonly patient: { readonly givenName: string; readonly familyName: string; readonly bornOn: string };
  /** What the patient said is not so, and the birth date they gave instead. */
  readonly difference: { readonly what: 'birth-date' | 'name'; readonly typed?: string | undefined };
}

const whatDiffers = (
  { givenName, familyName, bornOn }: ClearMismatchFormProps['patient'],
  { what, typed }: ClearMismatchFormProps['difference'],
): readonly DescriptionItem[] =>
  what === 'name'
    ? [
        { id: 'on-file', term: 'Name on file', description: <bdi>{`${givenName} ${familyName}`}</bdi> },
        { id: 'given', term: 'The patient said', description: 'That is not my name' },
      ]
    : [
        { id: 'on-file', term: 'Date of birth on file', description: dayInWords(bornOn) },
        { id: 'given', term: 'The patient gave', description: typed ? dayInWords(typed) : 'Another date' },
      ];

/** Staff checked who holds the tablet, and put right what was mistyped at the desk. */
export function ClearMismatchForm({ action, screeningId, patient, difference }: ClearMismatchFormProps) {
  const form = useActionForm(action, clearMismatchSchema);
  const { formProps, errorOf, state, pending } = form;
  const text = (field: 'givenName' | 'familyName' | 'bornOn') => ({
    name: field,
    defaultValue: sentText(state, field) ?? patient[field],
    error: errorOf(field),
  });
  return (
    <Card as="section" labelledBy="identity">
      <SectionHeading
        id="identity"
        lead="If this is another person, open an intake for them instead; nothing here is theirs."
      >
        Check the identity
      </SectionHeading>
      <DescriptionList items={whatDiffers(patient, difference)} />
      <form {...formProps}>
        <Stack>
          <FormProblems form={form} />
          <input type="hidden" name="screeningId" value={screeningId} />
          <Stack columns>
            <TextField {...text('givenName')} label="Given name" autoComplete="off" dir="auto" />
            <TextField {...text('familyName')} label="Family name" autoComplete="off" dir="auto" />
          </Stack>
          <DateField {...text('bornOn')} label="Date of birth" />
          <TextField
            name="reason"
            label="How did you check who this is?"
            hint="For example: looked at the passport."
            defaultValue={sentText(state, 'reason')}
            error={errorOf('reason')}
          />
          <ButtonRow>
            <Button type="submit" pending={pending}>
              This is the right person
            </Button>
          </ButtonRow>
        </Stack>
      </form>
    </Card>
  );
}
