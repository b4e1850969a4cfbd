import type { MedicineClassId } from '../catalogue/vocabulary';
import { fold, tokensOfFolded } from './fold';
import { lexiconOf, type Lexicon, type LexiconEntry, type MedicineData } from './lexicon';
import { medicineData } from './medicine-data';

/** One thing a patient wrote: a line, or a part of a line that names several. */
export type MedicineItem = {
  /** The words as they were read: folded, one space between. */
  readonly text: string;
  /** What was found in them, by what was typed. */
  readonly recognised: readonly RecognisedMedicine[];
  /** Every word was understood. Otherwise a person has to read it. */
  readonly understood: boolean;
  /** False for "none" and the like. */
  readonly isMedicine: boolean;
  /** What counts: classes of a cream or an inhaler are taken away where they do not reach the body. */
  readonly classes: readonly MedicineClassId[];
  readonly antiplateletSubstances: readonly string[];
};

export type RecognisedMedicine = {
  /** The words that were found, folded. */
  readonly typed: string;
  /** The generic or everyday name; several when the same words name several. */
  readonly name: string;
  readonly classes: readonly MedicineClassId[];
};

export type MedicineReading = {
  /** Empty when nothing was said: the list then counts as unanswered. */
  readonly items: readonly MedicineItem[];
  /** Sorted class ids over all items. */
  readonly classes: readonly MedicineClassId[];
  /** The items that were not understood, as folded words. */
  readonly unrecognised: readonly string[];
  readonly namesAMedicine: boolean;
};

export const itemSeparators = /[,;/+&|\n\r\u2028\u2029]/;
export const joiningWords: ReadonlySet<string> = new Set(['and', 'with']);

/** Splits a line into items: at punctuation that lists, at line ends, and at "and" and "with". */
const itemsOf = (line: string): readonly (readonly string[])[] => {
  const items: string[][] = [];
  for (const part of fold(line).split(itemSeparators)) {
    let item: string[] = [];
    items.push(item);
    for (const token of tokensOfFolded(part)) {
      if (joiningWords.has(token)) items.push((item = []));
      else item.push(token);
    }
  }
  return items.filter((item) => item.length > 0);
};

type Match = { readonly typed: string; readonly entry: LexiconEntry };

/** From left to right the longest known name at each position; what starts none is left over. */
const matchNames = (tokens: readonly string[], lexicon: Lexicon) => {
  const matches: Match[] = [];
  const restAt: number[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = longestNameAt(tokens, at, lexicon);
    if (found) matches.push({ typed: found.typed, entry: found.entry });
    else restAt.push(at);
    at += found?.length ?? 1;
  }
  return { matches, restAt, rest: restAt.map((at) => tokens[at]!) };
};

const longestNameAt = (tokens: readonly string[], at: number, lexicon: Lexicon) => {
  for (let length = Math.min(lexicon.longest, tokens.length - at); length > 0; length -= 1) {
    const typed = tokens.slice(at, at + length).join(' ');
    const entry = lexicon.entries.get(typed);
    if (entry) return { typed, entry, length };
  }
  return undefined;
};

const isUnknown = (token: string, lexicon: Lexicon): boolean =>
  !lexicon.doseWords.has(token) &&
  !lexicon.fillerWords.has(token) &&
  !lexicon.localFormWords.has(token) &&
  !lexicon.amount.test(token);

/** The places of the words of an item that mean nothing to the reading. */
export const unknownWordsAt = (tokens: readonly string[], lexicon: Lexicon): readonly number[] =>
  matchNames(tokens, lexicon).restAt.filter((at) => isUnknown(tokens[at]!, lexicon));

/** The places of the words of an item that are a known name, or part of one. */
export const namedWordsAt = (tokens: readonly string[], lexicon: Lexicon): readonly number[] => {
  const rest = new Set(matchNames(tokens, lexicon).restAt);
  return [...tokens.keys()].filter((at) => !rest.has(at));
};

/** Undefined when the words say nothing at all, as in "twice daily". */
export const readItem = (tokens: readonly string[], lexicon: Lexicon): MedicineItem | undefined => {
  const { matches, rest } = matchNames(tokens, lexicon);
  const hasLocalForm = rest.some((token) => lexicon.localFormWords.has(token));
  const hasFiller = rest.some((token) => lexicon.fillerWords.has(token));
  const hasUnknown = rest.some((token) => isUnknown(token, lexicon));
  const text = tokens.join(' ');

  if (matches.length === 0) {
    if (!hasUnknown && !hasFiller && !hasLocalForm) return undefined;
    return {
      text,
      recognised: [],
      understood: !hasUnknown && rest.some((token) => lexicon.harmlessAloneWords.has(token)),
      isMedicine: true,
      classes: [],
      antiplateletSubstances: [],
    };
  }

  const named = matches.filter(({ entry }) => !entry.isNone);
  const staysLocal = hasLocalForm && named.length === 1;
  const classes = new Set(matches.flatMap(({ entry }) => [...entry.classes]));
  return {
    text,
    recognised: named.map(({ typed, entry }) => ({
      typed,
      name: [...entry.names].join(' or '),
      classes: [...entry.classes].sort(),
    })),
    understood: !hasUnknown,
    isMedicine: named.length > 0 || hasUnknown,
    classes: [...classes].filter((id) => !staysLocal || !lexicon.localFormDrops.has(id)).sort(),
    antiplateletSubstances: [...new Set(matches.flatMap(({ entry }) => [...entry.antiplateletSubstances]))],
  };
};

/**
 * Reads a medicine list exactly: a name that is not listed is not recognised and goes to a person. Suggestions belong
 * to the screen, before a line is stored.
 */
export const readMedicines = (
  lines: readonly string[],
  data: MedicineData = medicineData,
): MedicineReading => {
  const lexicon = lexiconOf(data);
  const items = lines
    .flatMap(itemsOf)
    .map((tokens) => readItem(tokens, lexicon))
    .filter((item) => item !== undefined);
  const classes = new Set(items.flatMap((item) => item.classes));
  const substances = new Set(items.flatMap((item) => item.antiplateletSubstances));
  if (substances.size >= 2) classes.add('dual-antiplatelet');
  return {
    items,
    classes: [...classes].sort(),
    unrecognised: items.filter((item) => !item.understood).map((item) => item.text),
    namesAMedicine: items.some((item) => item.isMedicine),
  };
};
