import type { Condition, Leaf } from '../language/condition';
import { allOf, anyOf, notOf, type Truth } from '../language/truth';

/** Whatever can tell the truth of a leaf. */
export type LeafTruth = { readonly truthOf: (leaf: Leaf) => Truth };

export const truthOfCondition = (condition: Condition, leaves: LeafTruth): Truth => {
  switch (condition.op) {
    case 'all':
      return allOf(condition.of.map((part) => truthOfCondition(part, leaves)));
    case 'any':
      return anyOf(condition.of.map((part) => truthOfCondition(part, leaves)));
    case 'not':
      return notOf(truthOfCondition(condition.of, leaves));
    default:
      return leaves.truthOf(condition);
  }
};

/** The leaves that are unknown, below parts that are unknown: what could still settle the condition. */
export const unknownLeaves = (condition: Condition, leaves: LeafTruth): readonly Leaf[] => {
  if (truthOfCondition(condition, leaves) !== 'unknown') return [];
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => unknownLeaves(part, leaves));
    case 'not':
      return unknownLeaves(condition.of, leaves);
    default:
      return [condition];
  }
};

/**
 * The leaves that make a settled condition what it is: all parts of a true `all`, the true parts of a true `any`, and
 * the other way round when it is false. What could be otherwise without changing the truth is left out.
 */
export const decisiveLeaves = (condition: Condition, leaves: LeafTruth): readonly Leaf[] => {
  const truth = truthOfCondition(condition, leaves);
  if (truth === 'unknown') return [];
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.of
        .filter((part) => truthOfCondition(part, leaves) === truth)
        .flatMap((part) => decisiveLeaves(part, leaves));
    case 'not':
      return decisiveLeaves(condition.of, leaves);
    default:
      return [condition];
  }
};

/** Why it is so: the leaves that decide; inside an unknown condition those that hold already, and make it a question. */
export const holdingLeaves = (condition: Condition, leaves: LeafTruth): readonly Leaf[] => {
  if (truthOfCondition(condition, leaves) !== 'unknown') return decisiveLeaves(condition, leaves);
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.of
        .filter((part) => truthOfCondition(part, leaves) !== 'false')
        .flatMap((part) => holdingLeaves(part, leaves));
    case 'not':
      return holdingLeaves(condition.of, leaves);
    default:
      return [];
  }
};
