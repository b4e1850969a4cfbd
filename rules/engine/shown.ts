import type { FactId } from '../catalogue/vocabulary';
import type { Leaf } from '../language/condition';
import { truthOf, type Truth } from '../language/truth';
import { currentRuleSet, type RuleSet } from '../rule-set';
import { truthOfCondition } from './condition-truth';
import { holds, inputsOf, knowledgeOf, type Knowledge } from './knowledge';
import { requireInput } from './parse-input';
import { indexOf, requireFact, type RuleSetIndex } from './rule-set-index';
import { notSure, storedAnswer, type ScreeningInput } from './screening-input';

/** Required questions hold up the form; optional ones follow a "not sure" and only help the physiotherapist. */
export type Need = 'required' | 'optional';

/**
 * The patient's questions to show now, in order. A follow-up appears once an answer calls for it, or once the patient
 * is not sure about what it hangs on; before that question is answered at all it stays away, so that a healthy adult
 * never meets one.
 */
export const shown = (
  input: ScreeningInput,
  ruleSet: RuleSet = currentRuleSet,
): ReadonlyMap<FactId, Need> => {
  const index = indexOf(ruleSet);
  const checked = requireInput(input, ruleSet);
  const knowledge = knowledgeOf(checked, index);
  const supposed = supposing(checked, knowledge, index);
  const questions = new Map<FactId, Need>();
  for (const { id, from } of ruleSet.facts)
    if (from === 'patient' && supposed.isShown(id) !== 'false')
      questions.set(id, knowledge.isAsked(id) === 'true' ? 'required' : 'optional');
  return questions;
};

/**
 * The truth of a condition as the page takes it: a stored answer at its word, "not sure" as unknown, and an open
 * question as false. Conditions on asking never negate (their builders have no `not`), so false can only hide.
 */
const supposing = (input: ScreeningInput, knowledge: Knowledge, index: RuleSetIndex) => {
  const remembered = new Map<FactId, Truth>();

  const isShown = (id: FactId): Truth => {
    const known = remembered.get(id);
    if (known) return known;
    const { askedWhen } = requireFact(index, id);
    const truth = askedWhen ? truthOfCondition(askedWhen, { truthOf: truthOfLeaf }) : 'true';
    remembered.set(id, truth);
    return truth;
  };

  const isOpen = (id: FactId): boolean => {
    const { derive } = requireFact(index, id);
    if (derive) return inputsOf(derive).some(isOpen);
    const answer = storedAnswer(input, id);
    return answer === undefined || (Array.isArray(answer) && answer.length === 0);
  };

  const truthOfLeaf = (leaf: Leaf): Truth => {
    if (isShown(leaf.fact) === 'false') return 'false';
    const state = knowledge.stateOf(leaf.fact);
    if (state.is === 'known') return truthOf(holds(leaf, state.value));
    if (isOpen(leaf.fact)) return 'false';
    const answer = storedAnswer(input, leaf.fact);
    return answer === undefined || answer === notSure ? 'unknown' : truthOf(holds(leaf, answer));
  };

  return { isShown };
};
