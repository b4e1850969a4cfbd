import type { Fact } from '../catalogue/facts';
import type { FactId } from '../catalogue/vocabulary';
import { bodyMassIndex, holds, inputsOf } from '../engine/knowledge';
import { onStep } from '../engine/parse-answer';
import { indexOf, regionsMeant } from '../engine/rule-set-index';
import type { Answer } from '../engine/screening-input';
import type { Leaf } from '../language/condition';
import type { MedicineData } from '../medicines/lexicon';
import { readMedicines } from '../medicines/read-medicines';
import type { Reading } from './reading';

/**
 * Answers to one fact such that every other answer is like one of them for every condition in the reading: options that
 * no condition tells apart count once, a number counts one step below, on and one step above each threshold.
 */
export const tellingAnswers = (fact: Fact, reading: Reading): readonly Answer[] => {
  const own = reading.leaves.filter((leaf) => leaf.fact === fact.id);
  const options = fact.options?.map(({ id }) => id) ?? [];
  switch (fact.kind) {
    case 'yes-no':
      return ['yes', 'no'];
    case 'choice':
      return distinctBy(options, (option) => own.map((leaf) => holds(leaf, option)).join());
    case 'choices':
      return [
        ['none-of-these'],
        ...unions(
          options.filter((option) => option !== 'none-of-these'),
          (entries) => signatureOf(entries, own, reading),
        ),
      ];
    case 'regions':
      return [...(fact.from === 'patient' ? [['nowhere']] : []), ...tellingRegions(own, reading)];
    case 'quantity':
      return tellingNumbers(fact, own, reading);
    case 'medicines':
      return tellingLists(reading);
    case 'text':
    case 'date':
      return ['something'];
  }
};

const distinctBy = <T>(list: readonly T[], keyOf: (entry: T) => string): readonly T[] => [
  ...new Map(list.toReversed().map((entry) => [keyOf(entry), entry])).values(),
];

/** One list of entries for each thing that a list can come to. */
const unions = (
  entries: readonly string[],
  signature: (entries: readonly string[]) => string,
): readonly (readonly string[])[] => {
  const found = new Map<string, readonly string[]>();
  for (const entry of distinctBy(entries, (one) => signature([one]))) {
    for (const list of [[], ...found.values()]) {
      const longer = [...list, entry];
      if (!found.has(signature(longer))) found.set(signature(longer), longer);
    }
  }
  return [...found.values()];
};

/** Which comparisons hold of a list, and, where places matter, which regions it means. */
const signatureOf = (entries: readonly string[], own: readonly Leaf[], reading: Reading): string =>
  JSON.stringify([own.map((leaf) => holds(leaf, entries)), marksOf(entries, reading)]);

/** The kinds of region that a list of places covers, in part and in whole. Empty where places do not matter. */
const marksOf = (entries: readonly string[], reading: Reading): readonly string[] => {
  const index = indexOf(reading.ruleSet);
  if (!entries.every((entry) => index.regionsMeantBy.has(entry))) return [];
  const regions = regionsMeant(index, entries);
  return [...new Set(regions.map((region) => kindOfRegion(region, reading)))].sort();
};

/** What the conditions and the closings of the reading make of a region. */
const kindOfRegion = (region: string, { leaves, contraindication, ruleSet, answered }: Reading): string => {
  const index = indexOf(ruleSet);
  const means = (names: readonly string[]): boolean =>
    regionsMeant(index, names).some((one) => one === region);
  return JSON.stringify([
    leaves
      .filter(({ op, fact }) => op === 'includes-any' && index.factsById.get(fact)?.kind === 'regions')
      .map((leaf) => holds(leaf, [region])),
    contraindication.cases.map(({ blocksRegions = [] }) => means(blocksRegions)),
    answered
      .filter(({ id, kind }) => kind === 'choices' && isMark(id, contraindication.cases))
      .flatMap(({ options = [] }) => options.map(({ id }) => means([id]))),
  ]);
};

const isMark = (id: FactId, cases: Reading['contraindication']['cases']): boolean =>
  cases.some(({ blocksMarkedIn }) => blocksMarkedIn === id);

/**
 * For each kind of region one, every mixture of kinds, and a second one alone: two answers about places may name
 * regions of one kind and still not meet.
 */
const tellingRegions = (own: readonly Leaf[], reading: Reading): readonly (readonly string[])[] => {
  const byKind = new Map<string, string[]>();
  for (const { id } of reading.ruleSet.regions) {
    const kind = kindOfRegion(id, reading);
    byKind.set(kind, [...(byKind.get(kind) ?? []), id]);
  }
  const kinds = [...byKind.values()];
  const first = kinds.map(([region]) => region!);
  const placed = reading.answered.filter(({ kind }) => kind === 'regions').length;
  const second = placed > 1 ? kinds.flatMap(([, region]) => (region ? [[region]] : [])) : [];
  return [...unions(first, (entries) => signatureOf(entries, own, reading)), ...second];
};

const tellingNumbers = (fact: Fact, own: readonly Leaf[], reading: Reading): readonly number[] => {
  const { min = 0, max = 0, step = 1 } = fact;
  const thresholds = own.flatMap((leaf) =>
    leaf.op === 'at-least' || leaf.op === 'below' ? [leaf.value] : [],
  );
  const near = [...thresholds, ...thresholdsThrough(fact, reading)].flatMap((at) => [
    at - step,
    at,
    at + step,
  ]);
  const inRange = near.filter((value) => value >= min && value <= max);
  return inRange.length > 0 ? [...new Set(inRange.map((value) => onStep(value, step)!))] : [ordinary(fact)];
};

/** In the middle: what nothing is compared with may be anything. */
const ordinary = ({ min = 0, max = 0, step = 1 }: Fact): number =>
  onStep(Math.round((min + max) / 2 / step) * step, step)!;

/** Of a weight: where, at the height that is taken for all, the body mass index meets its threshold. */
const thresholdsThrough = (fact: Fact, { leaves, ruleSet }: Reading): readonly number[] => {
  const masses = ruleSet.facts.filter(
    ({ derive }) => derive?.how === 'bmi' && inputsOf(derive)[1] === fact.id,
  );
  return masses.flatMap(({ id, derive }) => {
    const height = ruleSet.facts.find((one) => one.id === inputsOf(derive!)[0]);
    const { min = 0, max = 0, step = 1 } = fact;
    return leaves.flatMap((leaf) => {
      if (leaf.fact !== id || (leaf.op !== 'at-least' && leaf.op !== 'below')) return [];
      for (let steps = Math.ceil(min / step); steps * step <= max; steps += 1)
        if (bodyMassIndex(ordinary(height!), steps * step) >= leaf.value) return [steps * step];
      return [];
    });
  });
};

/** Lists for every mixture of classes that the conditions tell apart; none, one that matters to none, one unread. */
const tellingLists = (reading: Reading): readonly (readonly string[])[] => {
  const { medicines } = reading.ruleSet;
  const own = reading.leaves.filter(({ fact }) => fact === ('medicines.classes' satisfies FactId));
  const signature = (lines: readonly string[]): string => {
    const { classes } = readMedicines(lines, medicines);
    return own.map((leaf) => holds(leaf, classes.length > 0 ? classes : ['none'])).join();
  };
  const harmless = medicines.harmless[0]!.names[0]!;
  return [
    ['none'],
    [harmless],
    ['xyzzy'],
    ...unions(tellingNames(medicines), (names) => signature(names.flatMap(linesOf)))
      .map((names) => names.flatMap(linesOf))
      .filter((lines) => signature(lines) !== signature([harmless])),
  ];
};

const linesOf = (name: string): readonly string[] => name.split('\n');

const namesByData = new WeakMap<MedicineData, readonly string[]>();

/** Every name that is understood, and pairs of one class that together are more than each: one line a name. */
const tellingNames = (medicines: MedicineData): readonly string[] => {
  let names = namesByData.get(medicines);
  if (!names) {
    const single = [
      ...medicines.classes.flatMap(({ medicines: list }) => list.map(({ name }) => name)),
      ...medicines.phrases.flatMap(({ names: written }) => written.slice(0, 1)),
    ].filter((name) => {
      const { items, unrecognised } = readMedicines([name], medicines);
      return items.length === 1 && unrecognised.length === 0;
    });
    const classesOf = (lines: readonly string[]): number => readMedicines(lines, medicines).classes.length;
    const pairs = medicines.classes.flatMap(({ medicines: [first, ...others] }) =>
      others
        .filter((other) => first && classesOf([first.name, other.name]) > classesOf([other.name]))
        .slice(0, 1)
        .map((other) => `${first!.name}\n${other.name}`),
    );
    names = [...single, ...pairs];
    namesByData.set(medicines, names);
  }
  return names;
};
