'use client';

import { Link } from '@/components/ui/link';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { DateField } from '@/components/ui/date-field';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { SectionHeading } from '@/components/ui/section-heading';
import { Stack } from '@/components/ui/stack';
import { TextField } from '@/components/ui/text-field';
import type { ActionState } from '@/lib/action/action-state';
import { routes } from '@/lib/routes';
import { openIntakeSchema } from '@/lib/screening/open-intake.schema';
import { ExtentFields } from './extent-fields';
import { dayInWords } from './format';
import { FormProblems } from '@/components/form/form-problems';
import { PersonName } from './person-name';
import { RegionPicker } from './region-picker';
import { sentText, sentTexts } from '@/components/form/sent-values';
import { TechniqueChoice } from './technique-choice';

type Opened = { readonly screeningId: string };

interface IntakeFormProps {
  readonly action: (previous: ActionState<Opened>, data: FormData) => Promise<ActionState<Opened>>;
  /** Null for somebody new. */
  readonly patient: {
    readonly id: string;
    readonly givenName: string;
    readonly familyName: string;
    readonly bornOn: string;
  } | null;
  readonly idempotencyKey: string;
}

export function IntakeForm({ action, patient, idempotencyKey }: IntakeFormProps) {
  const form = useActionForm(action, openIntakeSchema);
  const { formProps, errorOf, state, pending } = form;
  const knownId =
    state.status === 'failed' && state.code === 'patients/already-known' ? state.ids['patientId'] : undefined;
  return (
    <form {...formProps}>
      <Stack gap="loose">
        <FormProblems form={form} title="The intake is not open yet" />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <input type="hidden" name="who" value={patient ? 'known' : 'new'} />
        <Card as="section" labelledBy="who">
          <SectionHeading id="who">{patient ? 'Patient' : 'New patient'}</SectionHeading>
          {patient ? (
            <div>
              <input type="hidden" name="patientId" value={patient.id} />
              <p>
                <strong>
                  <PersonName person={patient} />
                </strong>
                , born {dayInWords(patient.bornOn)}
              </p>
              <p>
                <Link href={routes.intake}>Choose somebody else</Link>
              </p>
            </div>
          ) : (
            <>
              {knownId && (
                <Notice
                  tone="attention"
                  title="Somebody with this name and birth date is on file"
                  headingLevel={3}
                >
                  <p>
                    <Link href={`${routes.intake}?patient=${knownId}`}>Use the patient on file</Link>
                  </p>
                  <Checkbox
                    name="anotherPerson"
                    value="on"
                    defaultChecked={sentText(state, 'anotherPerson') === 'on'}
                    label="This is another person with the same name and birth date"
                  />
                </Notice>
              )}
              <Stack columns>
                <TextField
                  name="givenName"
                  label="Given name"
                  autoComplete="off"
                  dir="auto"
                  defaultValue={sentText(state, 'givenName')}
                  error={errorOf('givenName')}
                />
                <TextField
                  name="familyName"
                  label="Family name"
                  autoComplete="off"
                  dir="auto"
                  defaultValue={sentText(state, 'familyName')}
                  error={errorOf('familyName')}
                />
              </Stack>
              <DateField
                name="bornOn"
                label="Date of birth"
                hint="For example 7 3 1990"
                defaultValue={sentText(state, 'bornOn')}
                error={errorOf('bornOn')}
              />
            </>
          )}
        </Card>
        <Card as="section" labelledBy="plan">
          <SectionHeading
            id="plan"
            lead="You may leave this out. When it is known, a patient with nothing to talk about can sign at the end; without it the tablet has to come back for the signature."
          >
            Plan
          </SectionHeading>
          <Disclosure summary="Planned areas" look="card" open={sentTexts(state, 'regions') !== undefined}>
            <RegionPicker
              name="regions"
              label="Which areas are planned?"
              defaultValues={sentTexts(state, 'regions')}
              error={errorOf('regions')}
            />
          </Disclosure>
          <TechniqueChoice defaultValue={sentText(state, 'technique')} error={errorOf('technique')} />
          <ExtentFields state={state} errorOf={errorOf} />
        </Card>
        <ButtonRow>
          <Button type="submit" pending={pending} iconAfter="arrow-right">
            Open the intake
          </Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}
