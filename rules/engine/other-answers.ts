import type { Fact } from '../catalogue/facts';
import type { Leaf } from '../language/condition';
import { readMedicines } from '../medicines/read-medicines';
import { wordsFor } from './answer-in-words';
import { bodyMassIndex, inputsOf, knowledgeOf, type Knowledge } from './knowledge';
import { onStep } from './parse-answer';
import { regionsMeant, type RuleSetIndex } from './rule-set-index';
import { planRegionsFact, planTechniqueFact, type Answer, type ScreeningInput } from './screening-input';

/** An answer that might have been given instead of the one that was. */
export type OtherAnswer = {
  readonly fact: Fact;
  readonly answer: Answer;
  /** How it differs, in words for staff. */
  readonly words: string;
  /** The same for this one answer, in case those in `further` come to something else. */
  readonly exactly: string;
  /** Other answers that the words speak of as well. */
  readonly further: readonly Answer[];
};

/**
 * The nearest other answers to one fact: a number across each threshold, a list without what was looked for, every other
 * option.
 *
 * @param deciding the comparisons that decide
 * @param compared every comparison of the contraindication
 */
export const otherAnswers = (
  fact: Fact,
  deciding: readonly Leaf[],
  compared: readonly Leaf[],
  input: ScreeningInput,
  index: RuleSetIndex,
): readonly OtherAnswer[] => {
  const knowledge = knowledgeOf(input, index);
  const state = knowledge.stateOf(fact.id);
  if (state.is !== 'known') return [];
  const plainly = (answer: Answer, words: string): OtherAnswer => ({
    fact,
    answer,
    words,
    exactly: words,
    further: [],
  });
  const others = (ids: readonly string[]): readonly OtherAnswer[] =>
    ids
      .filter((id) => id !== state.value)
      .map((id) => {
        const words = wordsFor(fact, id, index);
        return plainly(
          id,
          fact.id === planTechniqueFact
            ? `with the technique “${words}”`
            : `with “${words}” to “${fact.question}”`,
        );
      });

  switch (fact.kind) {
    case 'yes-no':
      return others(['yes', 'no']);
    case 'choice':
      return others(fact.options?.map(({ id }) => id) ?? []);
    case 'choices':
    case 'regions': {
      const list = state.value as readonly string[];
      const wanted = new Set<string>([
        ...deciding.flatMap((leaf) =>
          leaf.op === 'includes-any' && leaf.fact === fact.id ? leaf.values : [],
        ),
        ...sharedWithOthers(fact, knowledge, index),
      ]);
      const found = list.filter((entry) => wanted.has(entry));
      if (found.length === 0) return [];
      return withoutEntries(fact, list, found, index).map(({ answer, words }) => plainly(answer, words));
    }
    case 'quantity':
      return otherNumbers(fact, state.value as number, [
        ...thresholdsOf(fact, compared),
        ...thresholdsOfMass(fact, compared, knowledge, index),
      ]);
    case 'medicines':
      return withoutLines(deciding, state.value as readonly string[], index).map(({ answer, words }) =>
        plainly(answer, words),
      );
    default:
      return [];
  }
};

type Worded = { readonly answer: Answer; readonly words: string };

/** Regions that two answers have in common, where it is worked out whether they do. */
const sharedWithOthers = (fact: Fact, knowledge: Knowledge, index: RuleSetIndex): readonly string[] =>
  index.ruleSet.facts.flatMap(({ derive }) => {
    if (derive?.how !== 'overlap' || !inputsOf(derive).includes(fact.id)) return [];
    const [other] = inputsOf(derive).filter((id) => id !== fact.id);
    const state = knowledge.stateOf(other!);
    return state.is === 'known' ? regionsMeant(index, state.value as readonly string[]) : [];
  });

const withoutEntries = (
  fact: Fact,
  list: readonly string[],
  found: readonly string[],
  index: RuleSetIndex,
): readonly Worded[] => {
  const rest = list.filter((entry) => !found.includes(entry));
  const words = wordsFor(fact, found, index);
  if (fact.id !== planRegionsFact) {
    const none = fact.kind === 'regions' ? 'nowhere' : 'none-of-these';
    const answer = rest.length > 0 ? rest : [none];
    return answer[0] === found[0] ? [] : [{ answer, words: `without “${words}” in “${fact.question}”` }];
  }
  if (rest.length > 0) return [{ answer: rest, words: `without ${words} in the plan` }];
  return index.ruleSet.regions
    .filter(({ id, selectable }) => selectable && !list.includes(id))
    .map(({ id, label }) => ({ answer: [id], words: `with only ${label} in the plan` }))
    .slice(-1);
};

const thresholdsOf = (fact: Fact, compared: readonly Leaf[]): readonly number[] =>
  compared.flatMap((leaf) =>
    leaf.fact === fact.id && (leaf.op === 'at-least' || leaf.op === 'below') ? [leaf.value] : [],
  );

/** Of a weight: from where on, at this height, the body mass index meets its thresholds. */
const thresholdsOfMass = (
  fact: Fact,
  compared: readonly Leaf[],
  knowledge: Knowledge,
  index: RuleSetIndex,
): readonly number[] => {
  const { min = 0, max = 0, step = 1 } = fact;
  return index.ruleSet.facts.flatMap((mass) => {
    if (mass.derive?.how !== 'bmi' || mass.derive.weight !== fact.id) return [];
    const height = knowledge.stateOf(mass.derive.height);
    if (height.is !== 'known') return [];
    return thresholdsOf(mass, compared).flatMap((threshold) => {
      for (let steps = Math.ceil(min / step); steps * step <= max; steps += 1)
        if (bodyMassIndex(height.value as number, steps * step) >= threshold)
          return [onStep(steps * step, step)!];
      return [];
    });
  });
};

/** Just across each threshold, the nearest first; the words speak of everything beyond it. */
const otherNumbers = (fact: Fact, value: number, thresholds: readonly number[]): readonly OtherAnswer[] => {
  const { min = -Infinity, max = Infinity, step = 1, unit = '' } = fact;
  const across = (threshold: number): number =>
    value >= threshold ? onStep(threshold - step, step)! : threshold;
  const place = fact.id === 'age' ? 'at' : 'with';
  const asked = fact.id === 'age' ? ' of age' : ` for “${fact.question}”`;
  return [...new Set(thresholds)]
    .filter((threshold) => across(threshold) >= min && across(threshold) <= max)
    .toSorted((a, b) => Math.abs(value - a) - Math.abs(value - b))
    .map((threshold) => {
      const answer = across(threshold);
      const isBelow = answer < value;
      const amount = `${threshold} ${unit}`.trim();
      return {
        fact,
        answer,
        words: isBelow ? `${place} less than ${amount}${asked}` : `${place} ${amount} or more${asked}`,
        exactly: `${place} ${`${answer} ${unit}`.trim()}${asked}`,
        further: thresholds.map(across).filter((one) => (isBelow ? one < answer : one > answer)),
      };
    });
};

/** The list without the lines that name what was looked for. */
const withoutLines = (
  deciding: readonly Leaf[],
  lines: readonly string[],
  index: RuleSetIndex,
): readonly Worded[] => {
  const wanted = new Set<string>(
    deciding.flatMap((leaf) =>
      leaf.op === 'includes-any' && leaf.fact === 'medicines.classes' ? leaf.values : [],
    ),
  );
  const names = (line: string): boolean =>
    readMedicines([line], index.ruleSet.medicines).classes.some((id) => wanted.has(id));
  const found = lines.filter(names);
  if (found.length === 0) return [];
  const rest = lines.filter((line) => !found.includes(line));
  return [
    {
      answer: rest.length > 0 ? rest : ['none'],
      words: `without ${found.map((line) => `“${line}”`).join(' and ')} in the medicine list`,
    },
  ];
};
