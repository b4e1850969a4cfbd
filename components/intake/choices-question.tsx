'use client';

import { CheckboxGroup } from '@/components/ui/checkbox-group';
import { patientWords } from '@/lib/phrasebook/patient';
import { draftOfTicks, notSureValue, ticksOf } from './draft';
import type { QuestionProps } from './question-props';
import { checkedIn } from './read-inputs';
import { useQuestion } from './use-question';

const none = 'none-of-these';

/** Any of several. "None of these" and "Not sure" stand alone. */
export function ChoicesQuestion({ name, words, optional, answer, error, onDraft }: QuestionProps) {
  const { root, stored, tell } = useQuestion(answer, (element) => draftOfTicks(checkedIn(element)), onDraft);
  return (
    <div ref={root}>
      <CheckboxGroup
        label={words.question}
        hint={words.hint}
        optional={optional}
        error={error}
        name={name}
        options={[
          ...(words.options ?? []).map((option) => ({ ...option, exclusive: option.value === none })),
          { value: notSureValue, label: patientWords.questions.notSure, exclusive: true },
        ]}
        defaultValues={ticksOf(stored)}
        onValues={tell}
      />
    </div>
  );
}
