import type { Fact } from '../catalogue/facts';
import type { Region } from '../catalogue/regions';
import type { Leaf } from '../language/condition';
import type { RuleSet } from '../rule-set';
import { listPhrases, type ListPhrase } from './list-phrases';
import { quantityPhrases, type QuantityPhrase } from './quantity-phrases';
import { yesNoPhrases, type YesNoPhrase } from './yes-no-phrases';

/** What names and options are looked up in: the rule set the condition belongs to. */
export type Catalogue = {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly regions: ReadonlyMap<string, Region>;
};

export const catalogueOf = ({ facts, regions }: RuleSet): Catalogue => ({
  facts: new Map(facts.map((fact) => [fact.id, fact])),
  regions: new Map(regions.map((region) => [region.id, region])),
});

/* A rule set stored years ago may know facts that these phrases do not: then the question itself is quoted. */
const phraseFor = <Phrase>(phrases: Readonly<Record<string, Phrase>>, id: string): Phrase | undefined =>
  Object.hasOwn(phrases, id) ? phrases[id] : undefined;

/** One comparison as a clause about the patient ("they"). */
export const leafInWords = (leaf: Leaf, catalogue: Catalogue): string => {
  const fact = catalogue.facts.get(leaf.fact);
  if (!fact) throw new Error(`The rule book cannot name the fact "${leaf.fact}".`);
  switch (leaf.op) {
    case 'at-least':
    case 'below':
      return quantityInWords(leaf.op, leaf.value, fact);
    case 'is':
      return fact.kind === 'yes-no'
        ? yesNoInWords(leaf.value, fact)
        : listInWords([leaf.value], fact, catalogue);
    case 'one-of':
      return fact.kind === 'yes-no'
        ? leaf.values.map((value) => yesNoInWords(value, fact)).join(', or ')
        : listInWords(leaf.values, fact, catalogue);
    case 'includes-any':
      return listInWords(leaf.values, fact, catalogue);
  }
};

const quantityInWords = (
  op: 'at-least' | 'below',
  value: number,
  { id, question, unit = '' }: Fact,
): string => {
  const phrase = phraseFor<QuantityPhrase>(quantityPhrases, id);
  if (phrase) return (op === 'below' ? phrase.below : phrase.atLeast).replace('#', String(value));
  return op === 'below'
    ? `the answer to “${question}” is below ${value} ${unit}`
    : `the answer to “${question}” is ${value} ${unit} or more`;
};

const yesNoInWords = (value: string, { id, question }: Fact): string => {
  const phrase = phraseFor<YesNoPhrase>(yesNoPhrases, id);
  return (value === 'yes' ? phrase?.yes : phrase?.no) ?? `they answered “${value}” to “${question}”`;
};

/** Up to two options stand inside the clause; more would tear it apart and follow it. */
const listInWords = (values: readonly string[], fact: Fact, catalogue: Catalogue): string => {
  const names = values.map((value) => `“${nameOf(value, fact, catalogue)}”`);
  const [did, about] = phraseFor<ListPhrase>(listPhrases, fact.id) ?? [`the answer to “${fact.question}” is`];
  if (about === undefined) return `${did} ${oneOfThese(names)}`;
  if (names.length < 3) return `${did} ${oneOfThese(names)} ${about}`;
  const atLeast = fact.kind === 'choice' ? 'one' : 'at least one';
  return `${did} ${atLeast} of these ${about}: ${oneOfThese(names)}`;
};

const nameOf = (value: string, { options, id }: Fact, catalogue: Catalogue): string => {
  const name = options?.find((option) => option.id === value)?.label ?? catalogue.regions.get(value)?.label;
  if (name === undefined) throw new Error(`The rule book cannot name "${value}" of the fact "${id}".`);
  return name;
};

/** “A”, “B” or “C”. */
export const oneOfThese = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
