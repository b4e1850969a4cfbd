import { isSeverityAbove, isSeverityAtLeast, type Severity } from '../catalogue/severities';
import type { FactId } from '../catalogue/vocabulary';
import type { Condition } from '../language/condition';
import { unknownLeaves } from './condition-truth';
import type { JudgedCase } from './judge-cases';
import { inputsOf, type Knowledge } from './knowledge';
import { touchesPlan, type PlanView } from './plan-view';
import { requireFact, type RuleSetIndex } from './rule-set-index';
import { medicineListFact, planRegionsFact } from './screening-input';

/** What is missing whatever the cases say: a plan, and a medicine list that could be read. */
export const alwaysWorthAsking = (plan: PlanView, knowledge: Knowledge): readonly FactId[] => {
  const facts: FactId[] = [];
  if (!plan.planned) facts.push(planRegionsFact);
  if (knowledge.stateOf('medicines.unrecognised').is === 'unknown') facts.push(medicineListFact);
  return facts;
};

/** The facts whose answer could still make something worse through this case. */
export const worthAskingFor = (
  judged: JudgedCase,
  certain: Severity,
  plan: PlanView,
  knowledge: Knowledge,
  index: RuleSetIndex,
): readonly FactId[] => {
  const { rule, truth } = judged;
  const touches = touchesPlan(judged, plan);
  const facts: FactId[] = [];
  const wouldBeWorse =
    isSeverityAbove(rule.severity, certain) && isSeverityAtLeast(rule.severity, 'precaution');
  if (truth === 'unknown' && (wouldBeWorse || touches))
    facts.push(...rootsOfCondition(rule.when, knowledge, index));
  if (truth !== 'false' && touches && rule.blocksMarkedIn)
    facts.push(...rootsOf(rule.blocksMarkedIn, knowledge, index));
  return facts;
};

const rootsOfCondition = (
  condition: Condition,
  knowledge: Knowledge,
  index: RuleSetIndex,
): readonly FactId[] =>
  unknownLeaves(condition, knowledge).flatMap((leaf) => rootsOf(leaf.fact, knowledge, index));

/**
 * The questions to ask for an unknown fact: what settles whether it applies, else what it is worked out from, else the
 * fact itself. None for a fact that is not unknown.
 */
const rootsOf = (id: FactId, knowledge: Knowledge, index: RuleSetIndex): readonly FactId[] => {
  if (knowledge.stateOf(id).is !== 'unknown') return [];
  const { askedWhen, derive } = requireFact(index, id);
  if (askedWhen && knowledge.isAsked(id) === 'unknown') return rootsOfCondition(askedWhen, knowledge, index);
  if (!derive) return [id];
  // The age comes with the input. Without it the date of birth is what is missing, even if one is stored.
  if (derive.how === 'whole-years-since') return [derive.of];
  return inputsOf(derive).flatMap((input) => rootsOf(input, knowledge, index));
};
