import { factById, parseAnswer, type Answer, type FactId } from '@/rules';
import type { DomainError } from '@/lib/errors';
import { fail, ok, type Result } from '@/lib/result';
import { lineOfText } from '@/lib/text.schema';
import type { AnswerState, TypedLines } from './screening-snapshot';

export const longestLine = 200;

/** What to do about an answer that does not fit its question, in a patient's words. */
const messageFor = (factId: FactId): string => {
  const fact = factById(factId);
  switch (fact.kind) {
    case 'quantity': {
      const step = fact.step !== undefined && fact.step !== 1 ? `, in steps of ${fact.step}` : '';
      return `Enter a number from ${fact.min} to ${fact.max}${step}, or choose “Not sure”.`;
    }
    case 'choices':
    case 'regions':
      return 'Choose at least one. “None of these” stands alone.';
    case 'text':
      return 'Please write a few words, or choose “Not sure”.';
    default:
      return 'Please choose one of the answers.';
  }
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

/** The value an answer stands for, or what is wrong with it. Null for "not sure" and for an answer taken back. */
export const checkAnswer = (
  factId: FactId,
  state: AnswerState,
  value: unknown,
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
  return parsed.ok && !empty && parsed.value !== 'not-sure'
    ? ok(parsed.value)
    : fail({ code: 'screening/answer-invalid', fields: { [factId]: messageFor(factId) } });
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
