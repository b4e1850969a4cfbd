import type { FactId } from '@/rules';
import type { CurrentAnswer } from './screening-snapshot';

/** One fact before and after a moment. Null: not answered then. */
export interface AnswerChange {
  readonly factId: FactId;
  readonly before: CurrentAnswer | null;
  readonly after: CurrentAnswer;
}

const given = (answer: CurrentAnswer | undefined): CurrentAnswer | null =>
  answer && answer.state !== 'cleared' ? answer : null;

const same = (a: CurrentAnswer | null, b: CurrentAnswer | null): boolean =>
  (a?.state ?? 'cleared') === (b?.state ?? 'cleared') &&
  JSON.stringify(a?.value ?? null) === JSON.stringify(b?.value ?? null);

/** What is different now from how it was at `since`; an answer changed and changed back is no difference. */
export const changesSince = (history: readonly CurrentAnswer[], since: Date): readonly AnswerChange[] => {
  const facts = new Set(history.filter(({ at }) => at > since).map(({ factId }) => factId));
  return [...facts].flatMap((factId) => {
    const ofFact = history.filter((answer) => answer.factId === factId);
    const before = given(ofFact.findLast(({ at }) => at <= since));
    const after = ofFact.at(-1);
    return after && !same(before, given(after)) ? [{ factId, before, after }] : [];
  });
};
