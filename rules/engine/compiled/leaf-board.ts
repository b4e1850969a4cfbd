import type { Condition, Leaf } from '../../language/condition';
import { leavesOf } from '../../language/leaves-of';
import { addAll, addBit, noBits, type Bits } from './bits';
import { compileCondition, isFalse, type CompiledCondition, type Tri } from './compile-condition';

/** What reads leaves: a case, or a fact by its `askedWhen`. */
export type Reader = CompiledCondition & {
  /** What the condition comes to while no leaf is more than false: not false only where a `not` is in it. */
  readonly atRest: Tri;
};

/**
 * The truth of every leaf of a rule set, and who reads it. A reader that none of its leaves has woken is at rest, so
 * that a person who says no to most things costs next to nothing.
 */
export type LeafBoard = {
  readonly truths: Uint8Array;
  /** The readers that some leaf woke since the board was cleared. */
  readonly woken: Bits;
  readonly reader: (condition: Condition, number: number) => Reader;
  /** The leaves that read a fact; the same comparison in many conditions is one leaf. */
  readonly about: (fact: string) => readonly NumberedLeaf[];
  /** The fact each leaf reads, by the number of the leaf. */
  readonly facts: readonly string[];
  /** Makes setting leaves a single step. Only once all readers are known. */
  readonly effectOf: (leaves: readonly NumberedLeaf[]) => Effect;
};

export type NumberedLeaf = { readonly number: number; readonly leaf: Leaf };

/** Leaves to be set together, and the readers that wakes: words of `woken` with the bits to set in them. */
export type Effect = {
  readonly leaves: readonly number[];
  readonly wakes: readonly { readonly word: number; readonly bits: number }[];
};

export const leafBoard = (conditions: readonly Condition[], readers: number): LeafBoard => {
  const leaves = new Map<string, NumberedLeaf>();
  const byFact = new Map<string, NumberedLeaf[]>();
  for (const leaf of conditions.flatMap(leavesOf)) {
    const key = JSON.stringify(leaf);
    if (leaves.has(key)) continue;
    const numbered = { number: leaves.size, leaf };
    leaves.set(key, numbered);
    byFact.set(leaf.fact, [...(byFact.get(leaf.fact) ?? []), numbered]);
  }
  const facts = [...leaves.values()].map(({ leaf }) => leaf.fact);
  const truths = new Uint8Array(leaves.size);
  const readBy = facts.map(() => noBits(readers));
  const numberOf = (leaf: Leaf): number => leaves.get(JSON.stringify(leaf))!.number;

  return {
    truths,
    woken: noBits(readers),
    reader(condition, number) {
      for (const leaf of leavesOf(condition)) addBit(readBy[numberOf(leaf)]!, number);
      const compiled = compileCondition(condition, truths, numberOf);
      return { ...compiled, atRest: truths.fill(isFalse) && compiled.truth() };
    },
    about: (fact) => byFact.get(fact) ?? [],
    facts,
    effectOf(some) {
      const woken = noBits(readers);
      for (const { number } of some) addAll(woken, readBy[number]!);
      const wakes = [...woken].flatMap((bits, word) => (bits === 0 ? [] : [{ word, bits }]));
      return { leaves: some.map(({ number }) => number), wakes };
    },
  };
};
