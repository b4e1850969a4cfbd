'use client';

import { useActionForm } from '@/components/form/use-action-form';
import { useRefreshOn } from '@/components/form/use-refresh-on';
import { ActionBar } from '@/components/ui/action-bar';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import type { ActionState } from '@/lib/action/action-state';
import { patientWords } from '@/lib/phrasebook/patient';
import { declareTrueSchema } from '@/lib/screening/patient-step.schema';
import { BackLink } from './back-link';
import { FormProblems } from '@/components/form/form-problems';
import styles from './step-form.module.css';

interface DeclareFormProps {
  readonly action: (previous: ActionState<null>, data: FormData) => Promise<ActionState<null>>;
  /** The newest answer on this page: newer ones were not seen by whoever declares. */
  readonly answersThrough: string;
  readonly whose: 'own' | 'other';
  readonly back: string | undefined;
}

export function DeclareForm({ action, answersThrough, whose, back }: DeclareFormProps) {
  const form = useActionForm(action, declareTrueSchema);
  const { formProps, register, errorOf, state, pending } = form;
  useRefreshOn(state, ['screening/answers-changed', 'screening/step-not-ready']);
  return (
    <form {...formProps} className={styles.form}>
      <FormProblems form={form} title={patientWords.summary} />
      <input type="hidden" name="answersThrough" value={answersThrough} />
      <Card>
        <Checkbox
          {...register('declared')}
          value="on"
          label={patientWords.check.declaration[whose]}
          error={errorOf('declared')}
        />
      </Card>
      <ActionBar back={<BackLink href={back} />}>
        <Button type="submit" pending={pending}>
          {patientWords.check.continue}
        </Button>
      </ActionBar>
    </form>
  );
}
