import type { Answer } from '@/rules';
import type { TypedLines } from '@/lib/screening/screening-snapshot';
import type { ShownQuestion } from '@/lib/screening/section-questions';

/** What a question holds now. `invalid` is never sent: there is nothing in it that could be stored. */
export type Draft =
  /** `problem`: kept as it is, and not enough to go on with. */
  | {
      readonly state: 'answered';
      readonly value: Answer;
      readonly typed?: TypedLines;
      readonly problem?: string | undefined;
    }
  | { readonly state: 'not-sure' }
  | { readonly state: 'cleared' }
  | { readonly state: 'invalid'; readonly message: string };

export const notSureValue = 'not-sure';

export const draftOf = (answer: ShownQuestion['answer']): Draft => {
  if (!answer) return { state: 'cleared' };
  if (answer.state === 'not-sure' || answer.value === null) return { state: 'not-sure' };
  return { state: 'answered', value: answer.value, ...(answer.typed && { typed: answer.typed }) };
};

/** Two drafts that say the same have the same key. */
export const draftKey = (draft: Draft): string => JSON.stringify({ ...draft, problem: undefined });

/** Ticked values as a draft; the tick at "Not sure" stands alone. */
export const draftOfTicks = (values: readonly string[]): Draft => {
  if (values.length === 0) return { state: 'cleared' };
  return values.includes(notSureValue) ? { state: 'not-sure' } : { state: 'answered', value: values };
};

/** The values that are ticked for a draft. */
export const ticksOf = (draft: Draft): readonly string[] => {
  if (draft.state === 'not-sure') return [notSureValue];
  if (draft.state !== 'answered') return [];
  return Array.isArray(draft.value) ? draft.value : [String(draft.value)];
};
