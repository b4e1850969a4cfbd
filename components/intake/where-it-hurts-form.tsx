'use client';

import { useActionForm } from '@/components/form/use-action-form';
import { ActionBar } from '@/components/ui/action-bar';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { ActionState } from '@/lib/action/action-state';
import { patientWords } from '@/lib/phrasebook/patient';
import { someRegionsSchema } from '@/lib/screening/patient-step.schema';
import { BackLink } from './back-link';
import { FormProblems } from '@/components/form/form-problems';
import { PlacesField } from './places-field';
import type { PlaceGroup } from './question-words';
import styles from './step-form.module.css';

interface WhereItHurtsFormProps {
  readonly action: (previous: ActionState<null>, data: FormData) => Promise<ActionState<null>>;
  readonly places: readonly PlaceGroup[];
  readonly given: readonly string[];
  readonly back: string | undefined;
}

export function WhereItHurtsForm({ action, places, given, back }: WhereItHurtsFormProps) {
  const form = useActionForm(action, someRegionsSchema);
  const { formProps, errorOf, pending } = form;
  return (
    <form {...formProps} className={styles.form}>
      <FormProblems form={form} title={patientWords.summary} />
      <Card>
        <PlacesField
          label={patientWords.whereItHurts.places}
          name="regions"
          groups={places}
          error={errorOf('regions')}
          defaultValues={given}
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
