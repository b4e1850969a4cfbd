import type { Fact } from '../catalogue/facts';
import { onStep } from '../engine/parse-answer';
import type { RuleSetIndex } from '../engine/rule-set-index';
import { comparisons } from '../language/comparisons';
import type { Condition, Leaf } from '../language/condition';
import { leavesOf } from '../language/leaves-of';

/** What is wrong with a condition, by each comparison in it. */
export const faultsOfCondition = (condition: Condition, index: RuleSetIndex): readonly string[] =>
  leavesOf(condition).flatMap((leaf) => faultsOfLeaf(leaf, index));

const faultsOfLeaf = (leaf: Leaf, index: RuleSetIndex): readonly string[] => {
  const fact = index.factsById.get(leaf.fact);
  if (!fact) return [`"${leaf.fact}" is not a fact`];
  if (!comparisons[fact.kind].includes(leaf.op)) return [`"${leaf.fact}" cannot be compared by "${leaf.op}"`];
  switch (leaf.op) {
    case 'is':
      return faultsOfValues([leaf.value], fact, index);
    case 'one-of':
    case 'includes-any':
      return leaf.values.length === 0
        ? [`"${leaf.fact}" is compared with nothing`]
        : faultsOfValues(leaf.values, fact, index);
    case 'at-least':
    case 'below':
      return faultsOfThreshold(leaf, fact);
  }
};

const faultsOfValues = (values: readonly string[], fact: Fact, index: RuleSetIndex): readonly string[] => {
  const allowed: readonly string[] =
    fact.kind === 'yes-no'
      ? ['yes', 'no']
      : fact.kind === 'regions'
        ? [...index.regionsById.keys(), 'nowhere']
        : (fact.options ?? []).map(({ id }) => id);
  return values
    .filter((value) => !allowed.includes(value))
    .map((value) => `"${value}" is not an option of "${fact.id}"`);
};

const faultsOfThreshold = (
  { value, unit }: { readonly value: number; readonly unit: string },
  { id, unit: own, min = -Infinity, max = Infinity, step = 1, from }: Fact,
): readonly string[] => {
  const reasons: string[] = [];
  if (unit !== own) reasons.push(`"${id}" is in ${own}, not in ${unit}`);
  if (!(value >= min && value <= max)) reasons.push(`${value} is outside the range of "${id}"`);
  if (from !== 'derived' && onStep(value, step) !== value)
    reasons.push(`${value} is not on a step of "${id}"`);
  return reasons;
};
