import type { Fact } from '../../catalogue/facts';
import { comparisons } from '../../language/comparisons';
import { holds } from '../knowledge';
import { onStep } from '../parse-answer';
import type { RuleSetIndex } from '../rule-set-index';
import type { Answer } from '../screening-input';
import { addAll, noBits, type Bits } from './bits';
import { isTrue, isUnknown } from './compile-condition';
import type { Effect, LeafBoard, NumberedLeaf } from './leaf-board';

/** One fact, ready to take an answer. */
export type FactProgram = {
  /**
   * The answer as the rules compare it; undefined when it is not valid in the very form in which it would be stored.
   * Such an answer is left to `parseInput`, which refuses it or puts it into that form.
   */
  readonly read: (raw: unknown) => Answer | undefined;
  /** Sets every leaf about this fact by a known value. */
  readonly setKnown: (value: Answer) => void;
  readonly setUnknown: () => void;
  /** The regions of the last known value, groups spelt out. */
  readonly marked: Bits;
};

/** @param places the regions meant by each name of a region or group */
export const factProgram = (
  fact: Fact,
  board: LeafBoard,
  index: RuleSetIndex,
  places: ReadonlyMap<string, Bits>,
): FactProgram => {
  const leaves = board.about(fact.id);
  refuseMisfits(fact, leaves);
  const all = board.effectOf(leaves);
  const marked = noBits(index.regionsById.size);
  return {
    read: readerOf(fact, index),
    setKnown: setterOf(fact, leaves, board, marked, places),
    setUnknown: () => apply(all, isUnknown, board),
    marked,
  };
};

const apply = ({ leaves, wakes }: Effect, truth: number, board: LeafBoard): void => {
  for (let at = 0; at < leaves.length; at += 1) board.truths[leaves[at]!] = truth;
  for (let at = 0; at < wakes.length; at += 1) board.woken[wakes[at]!.word]! |= wakes[at]!.bits;
};

/** Where comparison and kind do not fit, the interpreter would compare apples with pears. */
const refuseMisfits = (fact: Fact, leaves: readonly NumberedLeaf[]): void => {
  for (const { leaf } of leaves)
    if (!comparisons[fact.kind].includes(leaf.op))
      throw new Error(`A condition compares "${fact.id}" by "${leaf.op}", which its kind does not allow.`);
};

const readerOf = (fact: Fact, index: RuleSetIndex): FactProgram['read'] => {
  const options = fact.options?.map(({ id }) => id) ?? [];
  switch (fact.kind) {
    case 'yes-no':
      return (raw) => (raw === 'yes' || raw === 'no' ? raw : undefined);
    case 'choice':
      return (raw) => (options.includes(raw as string) ? (raw as string) : undefined);
    case 'choices':
      return listReader(new Set(options), 'none-of-these');
    case 'regions': {
      const nowhere = fact.from === 'patient' ? ['nowhere'] : [];
      return listReader(new Set([...index.regionsById.keys(), ...nowhere]), 'nowhere');
    }
    case 'quantity': {
      const { min = -Infinity, max = Infinity, step = 1 } = fact;
      return (raw) =>
        typeof raw === 'number' && raw >= min && raw <= max && Number.isFinite(raw)
          ? onStep(raw, step)
          : undefined;
    }
    case 'medicines':
      return (raw) =>
        Array.isArray(raw) && raw.every((line) => typeof line === 'string')
          ? (raw as readonly string[])
          : undefined;
    case 'text':
    case 'date':
      return (raw) => (typeof raw === 'string' ? raw : undefined);
  }
};

const listReader =
  (entries: ReadonlySet<unknown>, none: string): FactProgram['read'] =>
  (raw) => {
    if (!Array.isArray(raw)) return undefined;
    for (let at = 0; at < raw.length; at += 1)
      if (!entries.has(raw[at]) || (raw[at] === none && raw.length > 1)) return undefined;
    return raw as readonly string[];
  };

const setterOf = (
  fact: Fact,
  leaves: readonly NumberedLeaf[],
  board: LeafBoard,
  marked: Bits,
  places: ReadonlyMap<string, Bits>,
): FactProgram['setKnown'] => {
  if (fact.kind === 'quantity') {
    const effects = leaves.map((numbered) => ({ leaf: numbered.leaf, effect: board.effectOf([numbered]) }));
    return (value) => {
      for (const { leaf, effect } of effects) if (holds(leaf, value)) apply(effect, isTrue, board);
    };
  }
  const effects = effectsByValue(leaves, board);
  if (fact.kind === 'yes-no') {
    const yes = effects.get('yes') ?? nothing;
    const no = effects.get('no') ?? nothing;
    return (value) => apply(value === 'yes' ? yes : no, isTrue, board);
  }
  const set = (value: string): void => {
    const effect = effects.get(value);
    if (effect) apply(effect, isTrue, board);
  };
  if (fact.kind !== 'choices' && fact.kind !== 'regions') return (value) => set(value as string);
  return (value) => {
    marked.fill(0);
    for (const entry of value as readonly string[]) {
      set(entry);
      const regions = places.get(entry);
      if (regions) addAll(marked, regions);
    }
  };
};

/** What an answer does that nobody looks for. */
const nothing: Effect = { leaves: [], wakes: [] };

/** For each value some leaf looks for, the leaves it makes true. */
const effectsByValue = (leaves: readonly NumberedLeaf[], board: LeafBoard): ReadonlyMap<string, Effect> => {
  const byValue = new Map<string, NumberedLeaf[]>();
  for (const numbered of leaves) {
    const { leaf } = numbered;
    const values = leaf.op === 'is' ? [leaf.value] : 'values' in leaf ? leaf.values : [];
    for (const value of values) byValue.set(value, [...(byValue.get(value) ?? []), numbered]);
  }
  return new Map([...byValue].map(([value, some]) => [value, board.effectOf(some)]));
};
