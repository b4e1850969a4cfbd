import type { RegionId } from '../catalogue/regions';
import { isSeverityAtLeast, worstSeverity, type Severity } from '../catalogue/severities';
import type { ContraindicationId } from '../contraindications/contraindications';
import type { JudgedContraindication } from './judge-cases';
import type { PlanView } from './plan-view';
import { inRegionOrder, type RuleSetIndex } from './rule-set-index';

/** What a contraindication comes to for one person. */
export type Finding = {
  readonly id: ContraindicationId;
  /** The worst severity among the cases that hold. */
  readonly certain: Severity;
  /** The worst severity among the cases that hold or might. */
  readonly possible: Severity;
  /** The cases that hold. */
  readonly cases: readonly string[];
  /** The regions its cases certainly close. */
  readonly blocks: readonly RegionId[];
  /** To be shown first. Everything else that is reported is a note. */
  readonly flagged: boolean;
};

/** Undefined when no case holds and none might. */
export const findingOf = (
  { contraindication, cases }: JudgedContraindication,
  plan: PlanView,
  index: RuleSetIndex,
): Finding | undefined => {
  const holding = cases.filter(({ truth }) => truth === 'true');
  const possible = worstSeverity(
    cases.filter(({ truth }) => truth !== 'false').map(({ rule }) => rule.severity),
  );
  if (possible === 'none') return undefined;
  const certain = worstSeverity(holding.map(({ rule }) => rule.severity));
  const mayBlockPlan = cases.some(({ possiblyBlocks }) =>
    possiblyBlocks.some((region) => plan.planned?.has(region) === true),
  );
  return {
    id: contraindication.id,
    certain,
    possible,
    cases: holding.map(({ rule }) => rule.id),
    blocks: inRegionOrder(index, new Set(cases.flatMap(({ certainlyBlocks }) => certainlyBlocks))),
    flagged:
      isSeverityAtLeast(certain, 'precaution') || isSeverityAtLeast(possible, 'relative') || mayBlockPlan,
  };
};
