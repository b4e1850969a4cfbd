import { answerInWords, factById, isFactId, type Answer, type FactId } from '@/rules';
import { dayInWords } from '@/components/staff/format';
import type { AmountGiven } from '@/rules/units';
import { withTyped } from '@/lib/phrasebook/amounts';
import type { AnswerState } from '@/lib/screening/screening-snapshot';

interface AnswerGiven {
  readonly state: AnswerState;
  readonly value: Answer | null;
  readonly amountGiven?: AmountGiven | undefined;
}

/** An answer as staff read it. "Not sure" and "not answered" are different things and look different. */
export const answerWords = (factId: FactId, { state, value, amountGiven }: AnswerGiven): string => {
  if (state === 'not-sure') return 'Not sure';
  if (state === 'cleared' || value === null) return 'Not answered';
  if (!isFactId(factId)) return JSON.stringify(value);
  if (factById(factId).kind === 'date' && typeof value === 'string') return dayInWords(value);
  return withTyped(answerInWords(factId, value), amountGiven);
};

interface AmountAnswer {
  readonly factId: string;
  readonly value: unknown;
  readonly amountGiven?: AmountGiven | undefined;
}

/** Of every number that was given in another unit, both: what somebody said, and what is stored. */
export const amountsInWords = (answers: readonly AmountAnswer[]): ReadonlyMap<FactId, string> =>
  new Map(
    answers.flatMap(({ factId, value, amountGiven }): [FactId, string][] =>
      amountGiven && isFactId(factId) && typeof value === 'number'
        ? [[factId, withTyped(answerInWords(factId, value), amountGiven)]]
        : [],
    ),
  );

/** What was asked, also where no release asks it any more. */
export const questionOf = (factId: string): string =>
  isFactId(factId) ? factById(factId).question : 'A question that is not asked any more';

/**
 * Who held the tablet, as a record and the history name them. Whoever answers for somebody is a parent, a guardian or
 * an adult's lawful decision-maker: their own words on how they know the patient stand beside it.
 */
export const answeringWords: Readonly<Record<string, string>> = {
  self: 'The patient',
  guardian: 'Somebody for the patient',
  helper: 'The patient, with help',
};

const speakers = {
  patient: 'the patient',
  guardian: 'somebody for the patient',
  helper: 'a helper',
  clinician: 'a clinician',
} as const;

/** Whose word an answer is. */
export const speakerOf = (
  { saidBy, staffId }: { readonly saidBy: keyof typeof speakers; readonly staffId: string | null },
  names: ReadonlyMap<string, string>,
): string => (staffId && names.get(staffId)) || speakers[saidBy];

/** "because you told us" → "Because you told us."; a quoted question ends the sentence itself. */
export const asSentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.?!]”?$/.test(words) ? '' : '.'}`;
