'use client';

import { AnswerGroup } from '@/components/ui/answer-group';
import { ticksOf } from './draft';
import { useQuestion } from './use-question';
import type { QuestionProps } from './question-props';
import { readChoice } from './read-inputs';

/** Yes, No and Not sure are three answers of equal rank, and none is chosen beforehand. */
export function YesNoQuestion({ name, words, optional, answer, error, onDraft }: QuestionProps) {
  const { root, stored, tell } = useQuestion(answer, readChoice, onDraft);
  return (
    <div ref={root}>
      <AnswerGroup
        label={words.question}
        hint={words.hint}
        optional={optional}
        error={error}
        name={name}
        defaultValue={ticksOf(stored)[0]}
        onChange={tell}
      />
    </div>
  );
}
