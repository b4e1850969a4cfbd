import type { Condition, Leaf } from './condition';

/** Every comparison in a condition, in the order it is written. */
export const leavesOf = (condition: Condition): readonly Leaf[] => {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.of.flatMap(leavesOf);
    case 'not':
      return leavesOf(condition.of);
    default:
      return [condition];
  }
};
