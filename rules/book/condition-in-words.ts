import type { Condition, Leaf } from '../language/condition';
import { leafInWords, type Catalogue } from './leaf-in-words';
import { plain, strong, type Words } from './span';
import { termOf } from './terms';

/**
 * A condition as one English sentence without its full stop: "they take an anticoagulant **and** the last INR is 3.6 or
 * more". Shared conditions stand as terms the book defines. "Unless" also holds where its question was not asked.
 */
export const conditionInWords = (condition: Condition, catalogue: Catalogue): Words =>
  inOnePiece(inWords(condition, catalogue, 'sentence'));

/** The same with the term at the top spelled out, for the page that defines it. */
export const definitionInWords = (condition: Condition, catalogue: Catalogue): Words =>
  inOnePiece(spelledOut(condition, catalogue, 'sentence'));

/** "**and** **either**" is "**and either**". */
const inOnePiece = (words: Words): Words =>
  words.reduce<Words>((before, span) => {
    const [last, gap] = [before.at(-2), before.at(-1)];
    return span.strong && last?.strong && gap?.text === ' '
      ? [...before.slice(0, -2), strong(`${last.text} ${span.text}`)]
      : [...before, span];
  }, []);

type Place = 'sentence' | 'within-all' | 'within-any';

const inWords = (condition: Condition, catalogue: Catalogue, place: Place): Words => {
  const term = termOf(condition);
  return term ? [{ text: term.text, term: term.id }] : spelledOut(condition, catalogue, place);
};

const spelledOut = (condition: Condition, catalogue: Catalogue, place: Place): Words => {
  switch (condition.op) {
    case 'all':
      return allInWords(partsOf(condition, 'all'), catalogue, place);
    case 'any':
      return anyInWords(partsOf(condition, 'any'), catalogue, place);
    case 'not':
      return [strong('it is not so that'), ...plain(' '), ...inWords(condition.of, catalogue, 'within-any')];
    default:
      return plain(leafInWords(condition as Leaf, catalogue));
  }
};

/** "A and (B and C)" is "A and B and C"; a part that is a term stays whole. */
const partsOf = (condition: Condition & { op: 'all' | 'any' }, op: 'all' | 'any'): readonly Condition[] =>
  condition.of.flatMap((part) =>
    part.op === op && !termOf(part) ? partsOf(part as Condition & { op: typeof op }, op) : [part],
  );

const isNot = (part: Condition): part is Condition & { op: 'not' } => part.op === 'not';

/** Alternatives come last among what must hold, exceptions after them, so that a sentence can be read in one way only. */
const allInWords = (parts: readonly Condition[], catalogue: Catalogue, place: Place): Words => {
  const isAlternative = (part: Condition): boolean => part.op === 'any' && !termOf(part);
  const needed = parts.filter((part) => !isNot(part));
  const ordered = [
    ...needed.filter((part) => !isAlternative(part)),
    ...needed.filter((part) => isAlternative(part)),
  ];
  if (ordered.length === 0)
    return [strong('none of these:'), ...plain(' '), ...joined(exceptionsOf(parts, catalogue), 'or')];
  const words = joined(
    ordered.map((part) => inWords(part, catalogue, 'within-all')),
    'and',
  );
  const both: Words = place === 'within-any' && ordered.length > 1 ? [strong('both'), ...plain(' ')] : [];
  const exceptions = exceptionsOf(parts, catalogue);
  if (exceptions.length === 0) return [...both, ...words];
  return [...both, ...words, ...plain(', '), strong('unless'), ...plain(' '), ...joined(exceptions, 'or')];
};

const exceptionsOf = (parts: readonly Condition[], catalogue: Catalogue): readonly Words[] =>
  parts.filter(isNot).map((part) => inWords(part.of, catalogue, 'within-any'));

const anyInWords = (parts: readonly Condition[], catalogue: Catalogue, place: Place): Words => {
  const alternatives = parts.map((part) => inWords(part, catalogue, 'within-any'));
  const words = joined(alternatives, 'or');
  return place === 'within-all' ? [strong('either'), ...plain(' '), ...words] : words;
};

const joined = (parts: readonly Words[], word: 'and' | 'or'): Words =>
  parts.flatMap((part, at) => (at === 0 ? part : [...plain(', '), strong(word), ...plain(' '), ...part]));
