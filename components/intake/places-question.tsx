'use client';

import { patientWords } from '@/lib/phrasebook/patient';
import { draftOfTicks, notSureValue, ticksOf } from './draft';
import { PlacesField } from './places-field';
import type { QuestionProps } from './question-props';
import { checkedIn } from './read-inputs';
import { useQuestion } from './use-question';

/** Where on the body. "Nowhere" and "Not sure" stand alone. */
export function PlacesQuestion({ name, words, optional, answer, error, onDraft, places }: QuestionProps) {
  const { root, stored, tell } = useQuestion(answer, (element) => draftOfTicks(checkedIn(element)), onDraft);
  return (
    <div ref={root}>
      <PlacesField
        label={words.question}
        hint={words.hint}
        optional={optional}
        error={error}
        name={name}
        groups={places}
        alone={[
          { value: 'nowhere', label: patientWords.questions.nowhere },
          { value: notSureValue, label: patientWords.questions.notSure },
        ]}
        defaultValues={ticksOf(stored)}
        onChange={tell}
      />
    </div>
  );
}
