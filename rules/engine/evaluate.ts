import type { Disposition } from '../catalogue/dispositions';
import type { RegionId } from '../catalogue/regions';
import type { Severity } from '../catalogue/severities';
import type { FactId, MedicineClassId } from '../catalogue/vocabulary';
import type { ContraindicationId } from '../contraindications/contraindications';
import type { Leaf } from '../language/condition';
import type { Truth } from '../language/truth';
import { currentRuleSet, type RuleSet } from '../rule-set';
import { holdingLeaves, unknownLeaves } from './condition-truth';
import { dispositionOf } from './disposition';
import { findingOf, type Finding } from './findings';
import { judgeCases, type JudgedCase } from './judge-cases';
import { knowledgeOf, type Knowledge } from './knowledge';
import { requireInput } from './parse-input';
import { planViewOf, type PlanView } from './plan-view';
import { indexOf, inFactOrder, inRegionOrder, type RuleSetIndex } from './rule-set-index';
import type { ScreeningInput } from './screening-input';
import { alwaysWorthAsking, worthAskingFor } from './worth-asking';

/** What the rules say about one person. */
export type Evaluation = {
  readonly disposition: Disposition;
  /** In the order of the contraindications; only those that hold or might. */
  readonly findings: readonly Finding[];
  readonly blockedRegions: readonly RegionId[];
  /** Planned regions that might be closed and are not yet. */
  readonly maybeBlockedRegions: readonly RegionId[];
  /** The facts whose answer could still make things worse, in the order they are asked. */
  readonly unknown: readonly FactId[];
  /** Null when the list is unanswered. */
  readonly medicines: {
    readonly classes: readonly MedicineClassId[];
    readonly unrecognised: readonly string[];
  } | null;
  /** How it came about: every case that holds or might, in order. */
  readonly trace: readonly TracedCase[];
};

export type TracedCase = {
  readonly contraindication: ContraindicationId;
  readonly id: string;
  readonly severity: Severity;
  readonly truth: Exclude<Truth, 'false'>;
  /** What makes it true; for an unknown case, what already points that way. */
  readonly because: readonly TracedLeaf[];
  /** What could still settle it. */
  readonly unsettled: readonly Leaf[];
  /** The questions worth asking because of this case. */
  readonly worthAsking: readonly FactId[];
  readonly certainlyBlocks: readonly RegionId[];
};

/** A comparison, and whether it came out true: under `not`, it counts that it did not. */
export type TracedLeaf = { readonly leaf: Leaf; readonly holds: boolean };

/**
 * Judges one person. Pure: the same input and rule set give the same answer, on any day and any machine. An input that
 * is not valid throws, for a defect must not pass for a "no"; `parseInput` says where it is wrong.
 */
export const evaluate = (input: ScreeningInput, ruleSet: RuleSet = currentRuleSet): Evaluation => {
  const index = indexOf(ruleSet);
  const knowledge = knowledgeOf(requireInput(input, ruleSet), index);
  const judged = judgeCases(knowledge, index);
  const plan = planViewOf(judged, knowledge);

  const findings: Finding[] = [];
  const trace: TracedCase[] = [];
  for (const contraindication of judged) {
    const finding = findingOf(contraindication, plan, index);
    if (!finding) continue;
    findings.push(finding);
    for (const judgedCase of contraindication.cases)
      if (judgedCase.truth !== 'false')
        trace.push(traceCase(judgedCase, judgedCase.truth, finding.certain, plan, knowledge, index));
  }

  const maybeBlocked = [...(plan.planned ?? [])].filter(
    (region) => plan.possiblyBlocked.has(region) && !plan.certainlyBlocked.has(region),
  );
  return {
    disposition: dispositionOf(findings, plan, knowledge.stateOf('medicines.unrecognised')),
    findings,
    blockedRegions: inRegionOrder(index, plan.certainlyBlocked),
    maybeBlockedRegions: inRegionOrder(index, new Set(maybeBlocked)),
    unknown: inFactOrder(index, [
      ...alwaysWorthAsking(plan, knowledge),
      ...trace.flatMap(({ worthAsking }) => worthAsking),
    ]),
    medicines: knowledge.medicines
      ? { classes: knowledge.medicines.classes, unrecognised: knowledge.medicines.unrecognised }
      : null,
    trace,
  };
};

const traceCase = (
  judged: JudgedCase,
  truth: TracedCase['truth'],
  certain: Severity,
  plan: PlanView,
  knowledge: Knowledge,
  index: RuleSetIndex,
): TracedCase => {
  const { when } = judged.rule;
  return {
    contraindication: judged.contraindication.id,
    id: judged.rule.id,
    severity: judged.rule.severity,
    truth,
    because: holdingLeaves(when, knowledge).map((leaf) => ({
      leaf,
      holds: knowledge.truthOf(leaf) === 'true',
    })),
    unsettled: unknownLeaves(when, knowledge),
    worthAsking: inFactOrder(index, worthAskingFor(judged, certain, plan, knowledge, index)),
    certainlyBlocks: judged.certainlyBlocks,
  };
};
