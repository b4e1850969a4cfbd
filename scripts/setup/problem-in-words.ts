import { SetUpProblem } from './set-up-problem.ts';

/** Options that a command does not know: what Node says of them quotes what was typed, and nothing else. */
const isUsage = (error: Error): boolean =>
  'code' in error && typeof error.code === 'string' && error.code.startsWith('ERR_PARSE_ARGS');

/**
 * What a command says of what went wrong. In full what whoever typed it can put right; of everything else the kind alone,
 * because a message may quote what is stored. `known` are kinds of its own whose message is an explanation.
 */
export const problemInWords = (
  error: unknown,
  ...known: readonly (abstract new (...args: never[]) => Error)[]
): string => {
  if (!(error instanceof Error)) return 'It did not work.';
  const isKnown = [SetUpProblem, ...known].some((kind) => error instanceof kind) || isUsage(error);
  return isKnown ? error.message : `It did not work (${error.name}).`;
};
