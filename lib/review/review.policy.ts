import {
  factById,
  originalCaseId,
  untilPrescriberAsked,
  type ContraindicationId,
  type Evaluation,
  type FactId,
  type Finding,
  type RuleSet,
} from '@/rules';
import type { ReviewDecision } from '@/lib/screening/screening-snapshot';
import { letsNeedle } from './decide.schema';

/**
 * True when the decision does not follow the findings: it goes ahead against a "do not needle", or without any change
 * where something was flagged for a physiotherapist. Then a reason is required; agreeing on precautions, waiting,
 * referring and declining are what the findings ask for.
 */
export const departsFromFindings = (evaluation: Evaluation, decision: ReviewDecision): boolean =>
  needsOverride(evaluation, decision) ||
  (decision === 'proceed' && evaluation.disposition === 'clinician-review');

/** True when going ahead means overriding a "do not needle". */
export const needsOverride = (evaluation: Evaluation, decision: ReviewDecision): boolean =>
  letsNeedle(decision) && evaluation.disposition === 'do-not-needle';

/**
 * Contraindications that stand in the way of an override: consent, capacity, interpreter, age and no-needle sites are
 * resolved by corrected facts, never overridden (clinical reference, semantics §14).
 */
export const notOverridable = (
  evaluation: Evaluation,
  { neverOverridden }: Pick<RuleSet, 'neverOverridden'>,
): readonly Finding[] =>
  evaluation.findings.filter(({ id, certain }) => certain === 'absolute' && neverOverridden.includes(id));

/**
 * Facts of the clinician's own that could still stop somebody for good: who may agree, capacity, who interprets. Nobody
 * goes ahead before they are entered, because no reason can stand in for them.
 */
export const missingFacts = (evaluation: Evaluation): readonly FactId[] =>
  evaluation.unknown.filter((fact) => factById(fact).from === 'clinician' && !fact.startsWith('plan.'));

/**
 * Cases of a do-not-needle that hold until somebody was asked: the prescriber, or the team that treats. No other reason
 * lifts them, however good (clinical reference, semantics §14).
 */
export const untilAsked = (evaluation: Evaluation): readonly ContraindicationId[] => [
  ...new Set(
    evaluation.trace
      .filter(
        ({ truth, contraindication, id }) =>
          truth === 'true' && untilPrescriberAsked.includes(`${contraindication}/${originalCaseId(id)}`),
      )
      .map(({ contraindication }) => contraindication),
  ),
];
