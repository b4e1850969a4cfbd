import type { Fact } from '../catalogue/facts';
import { isSeverityAbove, worstSeverity, type Severity } from '../catalogue/severities';
import type { FactId } from '../catalogue/vocabulary';
import type { Contraindication } from '../contraindications/contraindications';
import type { Leaf } from '../language/condition';
import { leavesOf } from '../language/leaves-of';
import { otherAnswers } from './other-answers';
import { truthOfCondition } from './condition-truth';
import type { TracedCase } from './evaluate';
import type { Finding } from './findings';
import { inputsOf, knowledgeOf } from './knowledge';
import { requireFact, type RuleSetIndex } from './rule-set-index';
import {
  medicineListFact,
  planRegionsFact,
  planTechniqueFact,
  type Answer,
  type ScreeningInput,
} from './screening-input';

/** One answer that, had it been another, would have made a finding less severe. */
export type Counterfactual = {
  readonly factId: FactId;
  /** What the finding would be. */
  readonly would: Severity;
  /** Whether an answer that is still open could make more of it than that. */
  readonly asFarAsIsKnown: boolean;
  /** For staff; starts with "with", "without" or "at". */
  readonly sentence: string;
  /** The screening with only this answer changed. */
  readonly input: ScreeningInput;
};

/**
 * What one other answer would have made of a finding, the smallest changes first. Only the answers that give it its
 * reasons are tried. Empty where it takes more than one other answer.
 */
export const counterfactualsFor = (
  finding: Finding,
  traced: readonly TracedCase[],
  contraindication: Contraindication,
  input: ScreeningInput,
  index: RuleSetIndex,
): readonly Counterfactual[] => {
  const holding = traced.filter(({ truth }) => truth === 'true');
  const leaves = holding.flatMap(({ because }) => because.map(({ leaf }) => leaf));
  const compared = contraindication.cases.flatMap(({ when }) => leavesOf(when));

  return decidingFacts(leaves, index)
    .flatMap((fact) => otherAnswers(fact, leaves, compared, input, index))
    .flatMap((other) => {
      const resultOf = (answer: Answer): Result | undefined =>
        lessThan(finding.certain, rangeOf(contraindication, withAnswer(input, other.fact.id, answer), index));
      const result = resultOf(other.answer);
      if (!result) return [];
      const isSo = other.further.every((answer) => {
        const beyond = resultOf(answer);
        return beyond && beyond.asFarAsIsKnown === result.asFarAsIsKnown && beyond.would === result.would;
      });
      return [
        {
          ...result,
          factId: other.fact.id,
          sentence: `${isSo ? other.words : other.exactly} ${wordsFor(result)}`,
          input: withAnswer(input, other.fact.id, other.answer),
        },
      ];
    });
};

type Range = { readonly certain: Severity; readonly possible: Severity };
type Result = Pick<Counterfactual, 'would' | 'asFarAsIsKnown'>;

const rangeOf = ({ cases }: Contraindication, input: ScreeningInput, index: RuleSetIndex): Range => {
  const knowledge = knowledgeOf(input, index);
  const judged = cases.map(({ when, severity }) => ({ severity, truth: truthOfCondition(when, knowledge) }));
  const worstOf = (some: typeof judged): Severity => worstSeverity(some.map(({ severity }) => severity));
  return {
    certain: worstOf(judged.filter(({ truth }) => truth === 'true')),
    possible: worstOf(judged.filter(({ truth }) => truth !== 'false')),
  };
};

/** Where open answers keep it possible that it is as bad, what is certain is still worth saying, unless it is nothing. */
const lessThan = (was: Severity, { certain, possible }: Range): Result | undefined => {
  if (isSeverityAbove(was, possible)) return { would: possible, asFarAsIsKnown: false };
  if (isSeverityAbove(was, certain) && certain !== 'none') return { would: certain, asFarAsIsKnown: true };
  return undefined;
};

/** The answers that comparisons hang on: for what is worked out, what it is worked out from. */
const decidingFacts = (leaves: readonly Leaf[], index: RuleSetIndex): readonly Fact[] => {
  const ids = leaves.flatMap(({ fact }): readonly FactId[] => {
    const { derive } = requireFact(index, fact);
    return derive && derive.how !== 'whole-years-since' ? inputsOf(derive) : [fact];
  });
  const facts = [...new Set(ids)].map((id) => requireFact(index, id));
  return facts.toSorted((a, b) => sizeOfChange(a) - sizeOfChange(b));
};

/** A number just across its threshold is a smaller change than another area, that than another illness. */
const sizeOfChange = ({ id, kind }: Fact): number => {
  if (kind === 'quantity') return id === 'age' ? 4 : 0;
  if (id === planRegionsFact || id === planTechniqueFact) return 1;
  if (kind === 'medicines') return 3;
  return kind === 'yes-no' ? 5 : 2;
};

const withAnswer = (input: ScreeningInput, id: FactId, answer: Answer): ScreeningInput => {
  switch (id) {
    case 'age':
      return { ...input, age: answer as number };
    case planRegionsFact:
      return { ...input, plan: { ...input.plan, regions: answer as readonly string[] } };
    case planTechniqueFact:
      return { ...input, plan: { ...input.plan, technique: answer as string } };
    case medicineListFact:
      return { ...input, medicines: answer as readonly string[] };
    default:
      return { ...input, answers: { ...input.answers, [id]: answer } };
  }
};

const wordsFor = ({ would, asFarAsIsKnown }: Result): string => {
  if (would === 'none') return 'this would not be a finding';
  return `this would be ${article[would]}${asFarAsIsKnown ? ', as far as is known' : ''}`;
};

const article: Readonly<Record<Exclude<Severity, 'none'>, string>> = {
  note: 'a note',
  precaution: 'a precaution',
  relative: 'relative',
  absolute: 'absolute',
};
