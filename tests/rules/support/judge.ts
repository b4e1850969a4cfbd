import { evaluate, type Evaluation, type ScreeningInput } from '@/rules';
import type { Person } from './reference';

/** Reference people are loosely typed JSON; `evaluate` checks them itself. */
export const judge = (person: Person): Evaluation => evaluate(person as unknown as ScreeningInput);

/** The evaluation as `npm run screen` prints it. */
export const printed = (person: Person): Omit<Evaluation, 'trace'> => {
  const { trace: _trace, ...result } = judge(person);
  return result;
};
