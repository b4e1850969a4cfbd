import { parseEnv } from '../../lib/env.ts';
import { SetUpProblem } from './set-up-problem.ts';

/** What the app would stumble over later, with a stack: a setting that cannot be, or half of one. It names no value. */
export const checkEnvironment = (): void => {
  try {
    parseEnv(process.env);
  } catch (error) {
    throw new SetUpProblem(error instanceof Error ? error.message : 'The environment is not complete.');
  }
};
