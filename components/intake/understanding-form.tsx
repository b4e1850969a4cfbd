'use client';

import { FormProblems } from '@/components/form/form-problems';
import { sentText } from '@/components/form/sent-values';
import { useActionForm } from '@/components/form/use-action-form';
import { ActionBar } from '@/components/ui/action-bar';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { RadioGroup } from '@/components/ui/radio-group';
import type { ActionState } from '@/lib/action/action-state';
import { patientWords } from '@/lib/phrasebook/patient';
import { answerField, understandingSchema } from '@/lib/screening/patient-step.schema';
import type { OpenQuestion } from '@/lib/screening/understanding';
import { BackLink } from './back-link';
import styles from './understanding.module.css';

const words = patientWords.understanding;

interface UnderstandingFormProps {
  readonly action: (previous: ActionState<null>, data: FormData) => Promise<ActionState<null>>;
  readonly questions: readonly OpenQuestion[];
  readonly back: string | undefined;
}

/** Short questions about what was told; the one asked again comes with its explanation. Nothing is chosen beforehand. */
export function UnderstandingForm({ action, questions, back }: UnderstandingFormProps) {
  const form = useActionForm(action, understandingSchema);
  const { formProps, errorOf, state, pending } = form;
  return (
    <form {...formProps} className={styles.form}>
      <FormProblems form={form} title={patientWords.summary} />
      {questions.map(({ risk, question, options, explanation, again }) => {
        const name = `${answerField}${risk}`;
        return (
          <Card key={risk} tone={again ? 'info' : undefined}>
            {again && <p className={styles.explanation}>{explanation}</p>}
            <RadioGroup
              name={name}
              label={question}
              options={[
                ...options.map(({ id, text }) => ({ value: id, label: text })),
                { value: 'not-sure', label: words.notSure },
              ]}
              defaultValue={sentText(state, name)}
              error={errorOf(name)}
            />
          </Card>
        );
      })}
      <ActionBar back={<BackLink href={back} />}>
        <Button type="submit" pending={pending}>
          {words.continue}
        </Button>
      </ActionBar>
    </form>
  );
}
