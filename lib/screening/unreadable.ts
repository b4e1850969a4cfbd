import { isFactId, parseAnswer, parseInput } from '@/rules';
import { inputOf } from './screening-input';
import type { ScreeningSnapshot } from './screening-snapshot';

/**
 * False where an answer was given that this release does not know any more: a question or an option that was taken away.
 * Then no question follows from another and nothing is judged, until somebody has put that answer right.
 */
export const isReadable = (snapshot: ScreeningSnapshot): boolean => parseInput(inputOf(snapshot)).ok;

/** The facts whose answer cannot be read. One that is no fact any more can only be left behind, with a new form. */
export const unreadableFacts = (snapshot: ScreeningSnapshot): readonly string[] =>
  isReadable(snapshot)
    ? []
    : snapshot.answers
        .filter(({ state }) => state === 'answered')
        .filter(({ factId, value }) => !isFactId(factId) || !parseAnswer(factId, value).ok)
        .map(({ factId }) => factId);
