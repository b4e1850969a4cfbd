'use client';

import { RadioGroup } from '@/components/ui/radio-group';
import { patientWords } from '@/lib/phrasebook/patient';
import { notSureValue, ticksOf } from './draft';
import type { QuestionProps } from './question-props';
import { readChoice } from './read-inputs';
import { useQuestion } from './use-question';

/** One of several, or not sure. */
export function ChoiceQuestion({ name, words, optional, answer, error, onDraft }: QuestionProps) {
  const { root, stored, tell } = useQuestion(answer, readChoice, onDraft);
  return (
    <div ref={root}>
      <RadioGroup
        label={words.question}
        hint={words.hint}
        optional={optional}
        error={error}
        name={name}
        options={[...(words.options ?? []), { value: notSureValue, label: patientWords.questions.notSure }]}
        defaultValue={ticksOf(stored)[0]}
        onChange={tell}
      />
    </div>
  );
}
