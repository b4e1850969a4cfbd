import type { Condition, Leaf } from '../../language/condition';

/** Truth as a number, so that `all` is the least of its parts, `any` the greatest, and `not` what is missing to 2. */
export type Tri = 0 | 1 | 2;
export const isFalse = 0;
export const isUnknown = 1;
export const isTrue = 2;

/** A condition as closures over one board of leaf truths. */
export type CompiledCondition = {
  readonly truth: () => Tri;
  /** Calls back for each unknown leaf below parts that are unknown. */
  readonly eachUnknown: (found: (leaf: number) => void) => void;
};

/** @param board the truth of each leaf, by number */
export const compileCondition = (
  condition: Condition,
  board: Uint8Array,
  numberOf: (leaf: Leaf) => number,
): CompiledCondition => {
  switch (condition.op) {
    case 'all':
      return allOf(condition.of.map((part) => compileCondition(part, board, numberOf)));
    case 'any':
      return anyOf(condition.of.map((part) => compileCondition(part, board, numberOf)));
    case 'not':
      return notOf(compileCondition(condition.of, board, numberOf));
    default:
      return leafAt(numberOf(condition), board);
  }
};

const leafAt = (leaf: number, board: Uint8Array): CompiledCondition => {
  const truth = (): Tri => board[leaf] as Tri;
  return {
    truth,
    eachUnknown: (found) => {
      if (truth() === isUnknown) found(leaf);
    },
  };
};

const allOf = (parts: readonly CompiledCondition[]): CompiledCondition => {
  const truth = (): Tri => {
    let least: Tri = isTrue;
    for (let part = 0; part < parts.length; part += 1) {
      const next = parts[part]!.truth();
      if (next === isFalse) return isFalse;
      if (next < least) least = next;
    }
    return least;
  };
  return { truth, eachUnknown: eachUnknownOf(truth, parts) };
};

const anyOf = (parts: readonly CompiledCondition[]): CompiledCondition => {
  const truth = (): Tri => {
    let greatest: Tri = isFalse;
    for (let part = 0; part < parts.length; part += 1) {
      const next = parts[part]!.truth();
      if (next === isTrue) return isTrue;
      if (next > greatest) greatest = next;
    }
    return greatest;
  };
  return { truth, eachUnknown: eachUnknownOf(truth, parts) };
};

const notOf = (part: CompiledCondition): CompiledCondition => ({
  truth: () => (isTrue - part.truth()) as Tri,
  eachUnknown: part.eachUnknown,
});

const eachUnknownOf =
  (truth: () => Tri, parts: readonly CompiledCondition[]): CompiledCondition['eachUnknown'] =>
  (found) => {
    if (truth() === isUnknown) for (const part of parts) part.eachUnknown(found);
  };
