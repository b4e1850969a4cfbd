import type { RegionId } from '../catalogue/regions';
import type { Contraindication } from '../contraindications/contraindications';
import type { Case } from '../language/define-contraindication';
import type { Truth } from '../language/truth';
import { blocksOf } from './blocked-regions';
import { truthOfCondition } from './condition-truth';
import type { Knowledge } from './knowledge';
import type { RuleSetIndex } from './rule-set-index';

/** One case for one person. */
export type JudgedCase = {
  readonly contraindication: Contraindication;
  readonly rule: Case;
  readonly truth: Truth;
  readonly certainlyBlocks: readonly RegionId[];
  readonly possiblyBlocks: readonly RegionId[];
};

export type JudgedContraindication = {
  readonly contraindication: Contraindication;
  readonly cases: readonly JudgedCase[];
};

export const judgeCases = (knowledge: Knowledge, index: RuleSetIndex): readonly JudgedContraindication[] =>
  index.ruleSet.contraindications.map((contraindication) => ({
    contraindication,
    cases: contraindication.cases.map((rule) => {
      const truth = truthOfCondition(rule.when, knowledge);
      const blocks = blocksOf(rule, truth, knowledge, index);
      return {
        contraindication,
        rule,
        truth,
        certainlyBlocks: blocks.certain,
        possiblyBlocks: blocks.possible,
      };
    }),
  }));
