'use client';

import { useEffect, useRef } from 'react';

import { useActionForm } from '@/components/form/use-action-form';
import { useRefreshOn } from '@/components/form/use-refresh-on';
import { ActionBar } from '@/components/ui/action-bar';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DateField } from '@/components/ui/date-field';
import { RadioGroup } from '@/components/ui/radio-group';
import type { ActionState } from '@/lib/action/action-state';
import { patientWords } from '@/lib/phrasebook/patient';
import type { NameToConfirm } from '@/lib/screening/patient-steps';
import { birthDateSchema, isThisYouSchema } from '@/lib/screening/patient-step.schema';
import { BackLink } from './back-link';
import { FormProblems } from '@/components/form/form-problems';
import { sentText } from '@/components/form/sent-values';
import styles from './step-form.module.css';

type Action<T> = (previous: ActionState<T>, data: FormData) => Promise<ActionState<T>>;

interface IdentityFormProps {
  readonly check: Action<NameToConfirm>;
  readonly confirm: Action<null>;
  /** Whose birth date is asked for: one's own, or another person's. */
  readonly whose: 'own' | 'other';
  readonly back: string;
}

const words = patientWords.identity;

/** First the date, then the name: nobody who does not know the date learns the name. */
export function IdentityForm({ check, confirm, whose, back }: IdentityFormProps) {
  const form = useActionForm(check, birthDateSchema);
  const { formProps, register, errorOf, state, pending } = form;
  useRefreshOn(state, ['screening/identity-mismatch']);

  if (state.status === 'done')
    return <ConfirmName confirm={confirm} person={state.value} whose={whose} back={back} />;
  return (
    <form {...formProps} className={styles.form}>
      <FormProblems form={form} title={patientWords.summary} />
      <Card>
        <DateField
          {...register('bornOn')}
          label={words.bornOn[whose]}
          hint={words.hint}
          error={errorOf('bornOn')}
          defaultValue={sentText(state, 'bornOn')}
        />
      </Card>
      <ActionBar back={<BackLink href={back} />}>
        <Button type="submit" pending={pending}>
          {patientWords.continue}
        </Button>
      </ActionBar>
    </form>
  );
}

interface ConfirmNameProps extends Pick<IdentityFormProps, 'confirm' | 'whose' | 'back'> {
  readonly person: NameToConfirm;
}

function ConfirmName({ confirm, person, whose, back }: ConfirmNameProps) {
  const form = useActionForm(confirm, isThisYouSchema);
  const { formProps, register, errorOf, state, pending } = form;
  useRefreshOn(state, ['screening/identity-mismatch']);
  const name = useRef<HTMLDivElement>(null);
  useEffect(() => name.current?.focus(), []);
  return (
    <form {...formProps} className={styles.form}>
      <FormProblems form={form} title={patientWords.summary} />
      <input type="hidden" name="bornOn" value={person.bornOn} />
      <Card>
        <div ref={name} tabIndex={-1} className={styles.person}>
          <bdi>
            {person.givenName} {person.familyName}
          </bdi>
        </div>
        <RadioGroup
          {...register('isThisYou')}
          label={words.isThisYou[whose]}
          error={errorOf('isThisYou')}
          options={[
            { value: 'yes', label: words.yes[whose] },
            { value: 'no', label: words.no[whose] },
          ]}
        />
      </Card>
      <ActionBar back={<BackLink href={back} />}>
        <Button type="submit" pending={pending}>
          {patientWords.continue}
        </Button>
      </ActionBar>
    </form>
  );
}
