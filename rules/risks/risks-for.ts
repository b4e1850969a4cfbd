import { truthOfCondition, unknownLeaves } from '../engine/condition-truth';
import { knowledgeOf } from '../engine/knowledge';
import { requireInput } from '../engine/parse-input';
import { indexOf } from '../engine/rule-set-index';
import { planRegionsFact, type ScreeningInput } from '../engine/screening-input';
import { currentRuleSet, type RuleSet } from '../rule-set';
import { commonRisks } from './common-risks';
import type { Risk } from './risk';
import { seriousRisks } from './serious-risks';

/** Every risk there is a text for, common ones first. */
export const risks: readonly Risk[] = [...commonRisks, ...seriousRisks];

/**
 * The risks this person is told: all that concern everybody, and every one whose condition holds or might: what we do
 * not know is told, not left out. While nothing is planned, a risk of a region waits; the consent names it.
 */
export const risksFor = (input: ScreeningInput, ruleSet: RuleSet = currentRuleSet): readonly Risk[] => {
  const knowledge = knowledgeOf(requireInput(input, ruleSet), indexOf(ruleSet));
  return risks.filter(({ when }) => {
    if (!when) return true;
    const truth = truthOfCondition(when, knowledge);
    return (
      truth === 'true' ||
      (truth === 'unknown' && unknownLeaves(when, knowledge).some(({ fact }) => fact !== planRegionsFact))
    );
  });
};
