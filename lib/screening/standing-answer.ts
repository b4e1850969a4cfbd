import { asked, parseInput, type Answer, type FactId } from '@/rules';
import { inputOf } from './screening-input';
import type { ScreeningSnapshot } from './screening-snapshot';

/** What is said of a fact now: an answer left from a question that no longer applies says nothing. */
export const standingAnswer = (
  snapshot: ScreeningSnapshot,
  fact: FactId,
): Answer | 'not-sure' | undefined => {
  const input = inputOf(snapshot);
  // Where an answer cannot be read, no question follows from another. Then what was said is all there is.
  const applies = parseInput(input).ok ? asked(input) : null;
  return applies === null || applies.get(fact) === 'asked' ? input.answers[fact] : undefined;
};
