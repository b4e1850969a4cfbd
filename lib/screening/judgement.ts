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
import { ruleSetInForce, ruleSetUnder } from '@/lib/rule-set/rule-set-in-force';
import { floors as allFloors, floorsUnder, type Floor } from './floors';
import { inputOf } from './screening-input';
import type { ScreeningSnapshot } from './screening-snapshot';

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
 * stay with them, and where the rules in force say nothing more, or come to a milder disposition, the verdict stays.
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
  const evaluation = evaluate(input, both.ruleSet);
  const isTaken =
    isStricter(evaluation, before.evaluation) &&
    isDispositionAtLeast(evaluation.disposition, before.disposition);
  if (!isTaken) return { ...before, floors, rules: beforeRules, kept: true };
  await keepRuleSet(tx, clinicId, both);
  return {
    input,
    evaluation,
    rules: both.ruleSet,
    ruleSetFingerprint: both.fingerprint,
    floors,
    kept: false,
  };
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
  });
};
