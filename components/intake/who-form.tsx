'use client';

import { useActionForm } from '@/components/form/use-action-form';
import { ActionBar } from '@/components/ui/action-bar';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextField } from '@/components/ui/text-field';
import type { ActionState } from '@/lib/action/action-state';
import { patientWords } from '@/lib/phrasebook/patient';
import { whoAnswersSchema } from '@/lib/screening/patient-step.schema';
import { FormProblems } from '@/components/form/form-problems';
import { sentText } from '@/components/form/sent-values';
import styles from './step-form.module.css';

interface WhoFormProps {
  readonly action: (previous: ActionState<null>, data: FormData) => Promise<ActionState<null>>;
  readonly given: {
    readonly respondent: string;
    readonly name?: string | undefined;
    readonly relation?: string | undefined;
  } | null;
}

export function WhoForm({ action, given }: WhoFormProps) {
  const form = useActionForm(action, whoAnswersSchema);
  const { formProps, register, errorOf, state, pending } = form;
  const words = patientWords.who;
  return (
    <form {...formProps} className={styles.form}>
      <FormProblems form={form} title={patientWords.summary} />
      <Card>
        <RadioGroup
          {...register('respondent')}
          label={<span className="visually-hidden">{words.title}</span>}
          error={errorOf('respondent')}
          options={[
            { value: 'self', label: words.self, hint: words.selfHint },
            { value: 'guardian', label: words.guardian, hint: words.guardianHint },
            { value: 'helper', label: words.helper, hint: words.helperHint },
          ]}
          defaultValue={sentText(state, 'respondent') ?? given?.respondent}
        />
        <div className={styles.ofOthers}>
          <TextField
            {...register('name')}
            label={words.name}
            error={errorOf('name')}
            autoComplete="off"
            defaultValue={sentText(state, 'name') ?? given?.name}
          />
          <TextField
            {...register('relation')}
            label={words.relation}
            hint={words.relationHint}
            error={errorOf('relation')}
            autoComplete="off"
            width="medium"
            defaultValue={sentText(state, 'relation') ?? given?.relation}
          />
        </div>
      </Card>
      <ActionBar>
        <Button type="submit" pending={pending}>
          {patientWords.continue}
        </Button>
      </ActionBar>
    </form>
  );
}
