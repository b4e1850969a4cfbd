import 'server-only';
import {
  evaluate,
  isDispositionAtLeast,
  isStricter,
  noPolicy,
  notSure,
  parseInput,
  ruleSet as shipped,
  staleMeasures,
  withMeasure,
  type Evaluation,
  type Policy,
  type RuleSet,
  type ScreeningInput,
} from '@/rules';
import type { Tx } from '@/lib/db/transaction';
import { isApproved } from '@/lib/rule-set/approval-state';
import { keepRuleSet } from '@/lib/rule-set/keep-rule-set';
import {
  ruleSetBeside,
  ruleSetInForce,
  ruleSetUnder,
  type RuleSetInForce,
} from '@/lib/rule-set/rule-set-in-force';
import { floors as allFloors, floorsUnder, type Floor } from './floors';
import { inputOf } from './screening-input';
import type { ScreeningSnapshot, StoredAssessment } from './screening-snapshot';
import { unclearOf } from './understanding';

/** What the rules make of one person, by which rules, and why a physiotherapist has to say go whatever they are. */
export interface Judgement {
  readonly input: ScreeningInput;
  readonly evaluation: Evaluation;
  readonly rules: RuleSet;
  readonly ruleSetFingerprint: string;
  readonly floors: readonly Floor[];
  /** The verdict is the one that stood before. */
  readonly kept: boolean;
}

/** By the rules in force. 'unreadable' where they do not know an answer any more: then nobody is judged by them. */
export const judge = async (tx: Tx, snapshot: ScreeningSnapshot): Promise<Judgement | 'unreadable'> => {
  const inForce = await ruleSetInForce(tx, snapshot.clinicId);
  const input = inputOf(snapshot);
  if (!parseInput(input, inForce.ruleSet).ok) return 'unreadable';
  await keepRuleSet(tx, snapshot.clinicId, inForce);
  return {
    input,
    evaluation: evaluate(input, inForce.ruleSet),
    rules: inForce.ruleSet,
    ruleSetFingerprint: inForce.fingerprint,
    floors: await floorsInForce(tx, snapshot, inForce.ruleSet.policy),
    kept: false,
  };
};

/**
 * Somebody whose answers did not change, by rules that did. It never softens: steps of the policy they were judged by
 * stay with them, and so do the cases of the rules of then where those in force are milder in one respect and stricter in
 * another. Where the rules in force say nothing more, the verdict stays.
 */
export const judgeByChangedRules = async (
  tx: Tx,
  snapshot: ScreeningSnapshot,
): Promise<Judgement | 'unreadable'> => {
  const { assessment: before, rules: beforeRules, clinicId } = snapshot;
  if (!before || !beforeRules) return judge(tx, snapshot);
  const { policy } = (await ruleSetInForce(tx, clinicId)).ruleSet;
  const both = ruleSetUnder(withStepsOf(policy, beforeRules));
  const { input } = before;
  if (!parseInput(input, both.ruleSet).ok) return 'unreadable';

  const now = await floorsInForce(tx, snapshot, policy);
  const floors = allFloors.filter((floor) => now.includes(floor) || before.floors.includes(floor));
  const taken = stricterOf(before, beforeRules, both);
  if (!taken) return { ...before, floors, rules: beforeRules, kept: true };
  await keepRuleSet(tx, clinicId, taken.by);
  return {
    input,
    evaluation: taken.evaluation,
    rules: taken.by.ruleSet,
    ruleSetFingerprint: taken.by.fingerprint,
    floors,
    kept: false,
  };
};

/**
 * What other rules make of somebody who was judged, if it is stricter in any respect: then in every other respect as strict
 * as it was. Null when it is not. Where the rules have changed too much to be put beside each other, a stricter verdict is
 * taken as it is if its disposition is no milder.
 */
const stricterOf = (
  before: StoredAssessment,
  beforeRules: RuleSet,
  now: RuleSetInForce,
): { readonly evaluation: Evaluation; readonly by: RuleSetInForce } | null => {
  const evaluation = evaluate(before.input, now.ruleSet);
  if (!isStricter(evaluation, before.evaluation)) return null;
  if (!isStricter(before.evaluation, evaluation)) return { evaluation, by: now };
  const beside = ruleSetBeside(now, beforeRules, before.ruleSetFingerprint);
  const joined = evaluate(before.input, beside.ruleSet);
  if (!isStricter(before.evaluation, joined) && !isStricter(evaluation, joined))
    return { evaluation: joined, by: beside };
  return isDispositionAtLeast(evaluation.disposition, before.disposition) ? { evaluation, by: now } : null;
};

/** Steps that the shipped rules do not have any more cannot stay. Rules kept from before there were policies have none. */
const withStepsOf = (policy: Policy, before: Partial<RuleSet>): Policy => {
  const steps = before.policy ?? noPolicy;
  const stale = staleMeasures(shipped, steps);
  return steps.measures.filter((measure) => !stale.includes(measure)).reduce(withMeasure, policy);
};

const floorsInForce = async (
  tx: Tx,
  snapshot: ScreeningSnapshot,
  policy: Policy,
): Promise<readonly Floor[]> => {
  const { clinicId, clinic } = snapshot;
  const { medicines } = inputOf(snapshot);
  return floorsUnder({
    policy,
    approved: await isApproved(tx, clinicId),
    demo: clinic.demo,
    medicines: medicines === undefined || medicines === notSure ? [] : medicines,
    unclear: unclearOf(snapshot).length > 0,
  });
};
