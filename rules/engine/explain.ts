import type { FactId } from '../catalogue/vocabulary';
import type { Case } from '../language/define-contraindication';
import { currentRuleSet, type RuleSet } from '../rule-set';
import { counterfactualsFor, type Counterfactual } from './counterfactuals';
import type { Evaluation, TracedCase } from './evaluate';
import type { Finding } from './findings';
import { knowledgeOf } from './knowledge';
import { requireInput } from './parse-input';
import { reasonFor, type HowGiven, type Reason } from './reason';
import { indexOf, inFactOrder, requireFact, type RuleSetIndex } from './rule-set-index';
import type { ScreeningInput } from './screening-input';

export type WorthAsking = { readonly factId: FactId; readonly question: string };

/** A case that holds or might, with what follows from it and why. */
export type ExplainedCase = Omit<Case, 'when'> & {
  /** False: it might hold, and `worthAsking` or its unsettled facts would tell. */
  readonly holds: boolean;
  readonly because: readonly Reason[];
  readonly unsettled: readonly WorthAsking[];
  readonly worthAsking: readonly WorthAsking[];
};

/** A finding with the words that staff need: its title, why it is there, and what is still worth asking. */
export type ExplainedFinding = {
  readonly finding: Finding;
  readonly title: string;
  /** Each reason once, over all cases that hold; over those that might when none holds. */
  readonly because: readonly Reason[];
  readonly worthAsking: readonly WorthAsking[];
  readonly cases: readonly ExplainedCase[];
  /** What one other answer would have made of it, the smallest change first. */
  readonly counterfactuals: readonly Counterfactual[];
};

export type Explanation = {
  /** In the order of the evaluation's findings. */
  readonly findings: readonly ExplainedFinding[];
  /** Everything worth asking, in the order the questions are asked. */
  readonly worthAsking: readonly WorthAsking[];
};

/**
 * Turns an evaluation into words: why each finding is there, and what is still worth asking. `input` and `ruleSet` are
 * those the evaluation was made from; `enteredByClinician` and `amounts` say how the answers came (HowGiven).
 */
export const explain = (
  evaluation: Evaluation,
  input: ScreeningInput,
  {
    ruleSet = currentRuleSet,
    enteredByClinician = new Set<FactId>(),
    amounts = new Map<FactId, string>(),
  }: { readonly ruleSet?: RuleSet } & Partial<HowGiven> = {},
): Explanation => {
  const index = indexOf(ruleSet);
  const checked = requireInput(input, ruleSet);
  const knowledge = knowledgeOf(checked, index);

  const explainCase = (traced: TracedCase): ExplainedCase => {
    const { when: _when, ...rule } = caseOf(traced, ruleSet);
    return {
      ...rule,
      holds: traced.truth === 'true',
      because: distinctReasons(
        traced.because.map(({ leaf, holds }) =>
          reasonFor(leaf, holds, knowledge, index, { enteredByClinician, amounts }),
        ),
      ),
      unsettled: questions(
        traced.unsettled.map(({ fact }) => fact),
        index,
      ),
      worthAsking: questions(traced.worthAsking, index),
    };
  };

  const explainFinding = (finding: Finding): ExplainedFinding => {
    const traced = evaluation.trace.filter(({ contraindication }) => contraindication === finding.id);
    const cases = traced.map(explainCase);
    const holding = cases.filter(({ holds }) => holds);
    const contraindication = contraindicationOf(finding, ruleSet);
    return {
      finding,
      title: contraindication.title,
      because: distinctReasons((holding.length > 0 ? holding : cases).flatMap(({ because }) => because)),
      worthAsking: questions(
        traced.flatMap(({ worthAsking }) => worthAsking),
        index,
      ),
      cases,
      counterfactuals: counterfactualsFor(finding, traced, contraindication, checked, index),
    };
  };

  return {
    findings: evaluation.findings.map(explainFinding),
    worthAsking: questions(evaluation.unknown, index),
  };
};

const contraindicationOf = ({ id }: Pick<Finding, 'id'>, ruleSet: RuleSet) => {
  const found = ruleSet.contraindications.find((contraindication) => contraindication.id === id);
  if (!found) throw new Error(`The rule set has no contraindication "${id}".`);
  return found;
};

const caseOf = ({ contraindication, id }: TracedCase, ruleSet: RuleSet): Case => {
  const found = contraindicationOf({ id: contraindication }, ruleSet).cases.find((rule) => rule.id === id);
  if (!found) throw new Error(`The rule set has no case "${contraindication}/${id}".`);
  return found;
};

const questions = (facts: readonly FactId[], index: RuleSetIndex): readonly WorthAsking[] =>
  inFactOrder(index, facts).map((factId) => ({ factId, question: requireFact(index, factId).question }));

const distinctReasons = (reasons: readonly Reason[]): readonly Reason[] => [
  ...new Map(reasons.map((reason) => [reason.sentence, reason])).values(),
];
