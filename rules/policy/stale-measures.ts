import type { RuleSet } from '../rule-set';
import type { Measure, Policy } from './policy';
import { withPolicy } from './with-policy';

/** The steps of a policy that these rules do not have any more. While there is one, nobody can be judged by it. */
export const staleMeasures = (shipped: RuleSet, { measures }: Policy): readonly Measure[] =>
  measures.filter((measure) => {
    try {
      withPolicy(shipped, { measures: [measure] });
      return false;
    } catch {
      return true;
    }
  });
