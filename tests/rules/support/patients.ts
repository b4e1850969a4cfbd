import {
  notSure,
  ruleSet as rulesInForce,
  type Answer,
  type Fact,
  type RuleSet,
  type ScreeningInput,
} from '@/rules';
import { leavesOf } from '@/rules/language/leaves-of';

/*
 * Very many people, fast: the same seed gives the same people on every machine. Answers are drawn without looking at
 * what is asked, so many of them are stale.
 */

/** How many people a test looks at. Mutation testing, which runs every test a thousand times, asks for fewer. */
export const people = (count: number): number =>
  Math.min(count, Number(process.env['BEFOREHAND_AT_MOST_PEOPLE'] ?? Infinity));

/** A number from 0 up to 1 at each call. */
export type Random = () => number;

/** Mulberry32. */
export const randomFrom = (seed: number): Random => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

const someOf = (random: Random, from: readonly string[], most: number): string[] => [
  ...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(random, from))),
];

/** A value one step below, on and above each number some condition compares the fact with, and both ends. */
const telling = (rules: RuleSet): ReadonlyMap<string, readonly number[]> => {
  const thresholds = new Map<string, number[]>();
  const conditions = [
    ...rules.facts.flatMap(({ askedWhen }) => askedWhen ?? []),
    ...rules.contraindications.flatMap(({ cases }) => cases.map(({ when }) => when)),
  ];
  for (const leaf of conditions.flatMap(leavesOf))
    if (leaf.op === 'at-least' || leaf.op === 'below')
      thresholds.set(leaf.fact, [...(thresholds.get(leaf.fact) ?? []), leaf.value]);
  return new Map(
    rules.facts
      .filter(({ kind }) => kind === 'quantity')
      .map(({ id, min = 0, max = 0, step = 1 }) => [
        id,
        [min, max, ...(thresholds.get(id) ?? []).flatMap((at) => [at - step, at, at + step])]
          .filter((value) => value >= min && value <= max)
          .map((value) => Number(value.toFixed(1))),
      ]),
  );
};

/** Names by the hundred, doses, forms, noise: whatever may stand in a line. */
const medicineWords = (rules: RuleSet): readonly string[] => [
  ...rules.medicines.classes.flatMap(({ medicines }) =>
    medicines.flatMap(({ name, brands, misspellings }) => [
      name,
      ...Object.keys(brands).slice(0, 2),
      ...misspellings,
    ]),
  ),
  ...rules.medicines.phrases.flatMap(({ names }) => names),
];

export type People = () => ScreeningInput;

/** @returns gives another person at each call: some mostly healthy, some ill, some of whom little is known */
export const peopleOf = (random: Random, rules: RuleSet = rulesInForce): People => {
  const regionIds = rules.regions.map(({ id }) => id);
  const selectable = rules.regions.filter((region) => region.selectable).map(({ id }) => id);
  const numbers = telling(rules);
  const names = medicineWords(rules);
  const harmless = rules.medicines.harmless.flatMap((group) => group.names);
  const answerable = rules.facts.filter(
    ({ id, from }) => from !== 'derived' && !id.startsWith('plan.') && id !== 'medicines.list',
  );

  const list = (ids: readonly string[], none: string): string[] =>
    random() < 0.2
      ? [none]
      : someOf(
          random,
          ids.filter((id) => id !== none),
          3,
        );

  const answerTo = (fact: Fact): Answer => {
    const options = fact.options?.map(({ id }) => id) ?? [];
    switch (fact.kind) {
      case 'yes-no':
        return random() < 0.5 ? 'yes' : 'no';
      case 'choice':
        return pick(random, options);
      case 'choices':
        return list(options, 'none-of-these');
      case 'regions':
        return fact.from === 'patient' ? list(regionIds, 'nowhere') : someOf(random, regionIds, 3);
      case 'quantity':
        return quantity(fact);
      default:
        return 'something';
    }
  };

  const quantity = ({ id, min = 0, max = 0, step = 1 }: Fact): number =>
    random() < 0.7
      ? pick(random, numbers.get(id)!)
      : Number((Math.round((min + random() * (max - min)) / step) * step).toFixed(1));

  const line = (): string => {
    const kind = random();
    const name = pick(
      random,
      kind < 0.6 ? names : kind < 0.9 ? harmless : ['xyzzy', 'twice daily', 'none', '🙂'],
    );
    return random() < 0.3
      ? `${name} ${pick(random, ['5mg', 'cream', 'daily', 'and aspirin', ', warfarin'])}`
      : name;
  };

  const medicines = (): readonly string[] | typeof notSure | undefined => {
    const kind = random();
    if (kind < 0.05) return undefined;
    if (kind < 0.1) return notSure;
    return kind < 0.5 ? ['none'] : Array.from({ length: 1 + Math.floor(random() * 3) }, line);
  };

  return () => {
    const health = pick(random, [1, 0.97, 0.8, 0.2]);
    const silence = pick(random, [0, 0.01, 0.05, 0.3]);
    const stale = pick(random, [0, 0.1, 1]);
    const answers: Record<string, Answer> = {};
    for (const fact of answerable) {
      if (random() < silence) {
        if (fact.from === 'patient' && random() < 0.5) answers[fact.id] = notSure;
      } else if (fact.askedWhen) {
        if (health < 0.9 || random() < stale) answers[fact.id] = answerTo(fact);
      } else {
        const isMain = fact.kind === 'yes-no' && fact.from === 'patient';
        answers[fact.id] = isMain && random() < health ? 'no' : answerTo(fact);
      }
    }
    const regions =
      random() < 0.9
        ? someOf(random, random() < 0.9 ? selectable : regionIds, 3)
        : random() < 0.5
          ? []
          : undefined;
    const technique = random() < 0.95 ? pick(random, ['superficial', 'deep', 'electrical']) : undefined;
    const taken = medicines();
    const age = random() < 0.95 ? pick(random, [...numbers.get('age')!, 40, 40, 40, 55]) : undefined;
    return {
      ...(age !== undefined && { age }),
      answers,
      plan: { ...(regions && { regions }), ...(technique && { technique }) },
      ...(taken && { medicines: taken }),
    };
  };
};
