import type { Answer } from '@/rules';
import type { TypedLines } from '@/lib/screening/screening-snapshot';
import type { AmountGiven } from '@/rules/units';
import type { ShownQuestion } from '@/lib/screening/section-questions';

/** What a question holds now. `invalid` is never sent: there is nothing in it that could be stored. */
export type Draft =
  /**
   * `problem`: kept as it is, and not enough to go on with. `typed`: what medicine lines were before they were confirmed.
   * `amountGiven`: a number given in another unit.
   */
  | {
      readonly state: 'answered';
      readonly value: Answer;
      readonly typed?: TypedLines;
      readonly amountGiven?: AmountGiven | undefined;
      readonly problem?: string | undefined;
    }
  | { readonly state: 'not-sure' }
  | { readonly state: 'cleared' }
  | { readonly state: 'invalid'; readonly message: string };

export const notSureValue = 'not-sure';

export const draftOf = (answer: ShownQuestion['answer']): Draft => {
  if (!answer) return { state: 'cleared' };
  if (answer.state === 'not-sure' || answer.value === null) return { state: 'not-sure' };
  const { value, typed, amountGiven } = answer;
  return { state: 'answered', value, ...(typed && { typed }), ...(amountGiven && { amountGiven }) };
};

/** Two drafts that say the same have the same key. */
export const draftKey = (draft: Draft): string => {
  if (draft.state !== 'answered') return JSON.stringify(draft);
  const { value, typed, amountGiven } = draft;
  return JSON.stringify([draft.state, value, typed, amountGiven?.value, amountGiven?.unit]);
};

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
