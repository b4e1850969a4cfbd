import type { CurrentAnswer, ScreeningSnapshot } from './screening-snapshot';

/** The screening as it is once this answer is stored: it takes the place of the one before it to the same fact. */
export const withAnswer = (
  snapshot: ScreeningSnapshot,
  answer: Omit<CurrentAnswer, 'sequence'>,
): ScreeningSnapshot => ({
  ...snapshot,
  answers: [
    ...snapshot.answers.filter(({ factId }) => factId !== answer.factId),
    { ...answer, sequence: (snapshot.answers.at(-1)?.sequence ?? 0n) + 1n },
  ],
});
