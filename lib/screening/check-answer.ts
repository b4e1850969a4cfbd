import { factById, parseAnswer, type Answer, type FactId } from '@/rules';
import { storedAmount, unitChoices, type AmountGiven } from '@/rules/units';
import type { DomainError } from '@/lib/errors';
import { amountWanted } from '@/lib/phrasebook/amounts';
import { fail, ok, type Result } from '@/lib/result';
import { lineOfText } from '@/lib/text.schema';
import type { AnswerState, TypedLines } from './screening-snapshot';

export const longestLine = 200;

/** What to do about an answer that does not fit its question, in a patient's words. */
const messageFor = (factId: FactId, amountGiven?: AmountGiven): string => {
  const fact = factById(factId);
  switch (fact.kind) {
    case 'quantity':
      return amountWanted(fact, amountGiven && unitOf(factId, amountGiven));
    case 'choices':
    case 'regions':
      return 'Choose at least one. “None of these” stands alone.';
    case 'text':
      return 'Please write a few words, or choose “Not sure”.';
    default:
      return 'Please choose one of the answers.';
  }
};

const unitOf = (factId: FactId, { unit }: AmountGiven) =>
  unitChoices(factId, factById(factId).unit ?? '').find(({ id }) => id === unit);

/** Whether the stored number is what the typed one becomes: the browser's reckoning is not believed. */
const becomes = (factId: FactId, amountGiven: AmountGiven, stored: unknown): boolean => {
  const unit = unitOf(factId, amountGiven);
  return unit !== undefined && storedAmount(factId, amountGiven.value, unit) === stored;
};

const isTyped = (factId: FactId): boolean => ['text', 'medicines'].includes(factById(factId).kind);

/** Typed lines are trimmed and kept as typed otherwise; what cannot be stored or printed is refused. */
const checkLines = (factId: FactId, lines: readonly unknown[]): Result<readonly string[], DomainError> => {
  const checked: string[] = [];
  for (const line of lines) {
    const parsed = lineOfText(
      messageFor(factId),
      factById(factId).kind === 'text' ? 1000 : longestLine,
    ).safeParse(line);
    if (!parsed.success)
      return fail({
        code: 'screening/answer-invalid',
        fields: { [factId]: parsed.error.issues[0]?.message ?? messageFor(factId) },
      });
    checked.push(parsed.data);
  }
  return ok(checked);
};

interface GivenAnswer {
  readonly state: AnswerState;
  readonly value?: unknown;
  readonly amountGiven?: AmountGiven | undefined;
}

/** The value an answer stands for, or what is wrong with it. Null for "not sure" and for an answer taken back. */
export const checkAnswer = (
  factId: FactId,
  { state, value, amountGiven }: GivenAnswer,
): Result<Answer | null, DomainError> => {
  if (state !== 'answered') return ok(null);
  let candidate = value;
  if (isTyped(factId)) {
    const lines = checkLines(factId, Array.isArray(value) ? value : [value]);
    if (!lines.ok) return lines;
    candidate = Array.isArray(value) ? lines.value : lines.value[0];
  }
  const parsed = parseAnswer(factId, candidate);
  const empty = Array.isArray(candidate) && candidate.length === 0;
  // "not-sure" has a state of its own: as a value it would be stored as an answer.
  const fits = parsed.ok && !empty && parsed.value !== 'not-sure';
  return fits && (!amountGiven || becomes(factId, amountGiven, parsed.value))
    ? ok(parsed.value)
    : fail({ code: 'screening/answer-invalid', fields: { [factId]: messageFor(factId, amountGiven) } });
};

/** What was typed beside the lines of a list, or what is wrong with it. Null where nothing was asked about any line. */
export const checkTyped = (
  factId: FactId,
  value: Answer | null,
  typed: TypedLines | undefined,
): Result<TypedLines | null, DomainError> => {
  if (!typed || typed.every((line) => line === null)) return ok(null);
  const invalid = { code: 'screening/answer-invalid', fields: { [factId]: messageFor(factId) } } as const;
  if (factById(factId).kind !== 'medicines' || !Array.isArray(value) || value.length !== typed.length)
    return fail(invalid);
  const checked = checkLines(
    factId,
    typed.filter((line) => line !== null),
  );
  if (!checked.ok) return checked;
  const lines = checked.value.values();
  return ok(typed.map((line) => (line === null ? null : (lines.next().value ?? null))));
};
