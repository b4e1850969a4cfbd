import type { FactId } from '../catalogue/vocabulary';
import { currentRuleSet, type RuleSet } from '../rule-set';
import { knowledgeOf } from './knowledge';
import { requireInput } from './parse-input';
import { indexOf } from './rule-set-index';
import type { ScreeningInput } from './screening-input';

/** Unknown: it depends on something not settled. The question is shown, and counts as unknown until it is. */
export type Asking = 'asked' | 'unasked' | 'unknown';

/** For each fact, whether its question applies, given the answers so far. */
export const asked = (
  input: ScreeningInput,
  ruleSet: RuleSet = currentRuleSet,
): ReadonlyMap<FactId, Asking> => {
  const knowledge = knowledgeOf(requireInput(input, ruleSet), indexOf(ruleSet));
  return new Map(
    ruleSet.facts.map(({ id }) => {
      const truth = knowledge.isAsked(id);
      return [id, truth === 'true' ? 'asked' : truth === 'false' ? 'unasked' : 'unknown'];
    }),
  );
};
