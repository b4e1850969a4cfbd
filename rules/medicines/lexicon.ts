import type { MedicineClassId } from '../catalogue/vocabulary';
import { tokensOf } from './fold';
import type { MedicineClass } from './medicine-class';
import type { HarmlessGroup, MedicinePhrase } from './medicine-words';

export type MedicineData = {
  readonly classes: readonly MedicineClass[];
  readonly extraClasses: readonly { readonly id: string; readonly label: string }[];
  readonly phrases: readonly MedicinePhrase[];
  readonly harmless: readonly HarmlessGroup[];
  readonly noneWords: readonly string[];
  readonly doseWords: readonly string[];
  readonly fillerWords: readonly string[];
  readonly localFormWords: readonly string[];
  readonly localFormDrops: readonly MedicineClassId[];
  readonly harmlessAloneWords: readonly string[];
  readonly numberUnits: readonly string[];
};

/** What one sequence of words stands for. */
export type LexiconEntry = {
  /** Generic or everyday names, for display: what was understood. */
  readonly names: Set<string>;
  readonly classes: Set<MedicineClassId>;
  readonly antiplateletSubstances: Set<string>;
  /** "None", "no medicines": an answer, but not a medicine. */
  readonly isNone: boolean;
};

export type Lexicon = {
  /** By the words of a name, joined by single spaces. */
  readonly entries: ReadonlyMap<string, LexiconEntry>;
  /** No name has more words than this. */
  readonly longest: number;
  readonly doseWords: ReadonlySet<string>;
  readonly fillerWords: ReadonlySet<string>;
  readonly localFormWords: ReadonlySet<string>;
  readonly localFormDrops: ReadonlySet<MedicineClassId>;
  readonly harmlessAloneWords: ReadonlySet<string>;
  /** A number, alone or with a unit: "5", "5mg". */
  readonly amount: RegExp;
};

type Meaning = {
  readonly name: string;
  readonly classes: readonly MedicineClassId[];
  readonly substances: readonly string[];
};

export const buildLexicon = (data: MedicineData): Lexicon => {
  const entries = new Map<string, LexiconEntry>();
  let longest = 0;

  /** The same words met twice join their meanings. */
  const add = (written: string, meaning: Meaning, isNone = false): void => {
    const tokens = tokensOf(written);
    if (tokens.length === 0) return;
    longest = Math.max(longest, tokens.length);
    const key = tokens.join(' ');
    let entry = entries.get(key);
    if (!entry) {
      entry = { names: new Set(), classes: new Set(), antiplateletSubstances: new Set(), isNone };
      entries.set(key, entry);
    }
    entry.names.add(meaning.name);
    for (const id of meaning.classes) entry.classes.add(id);
    for (const substance of meaning.substances) entry.antiplateletSubstances.add(substance);
  };

  for (const { names } of data.harmless)
    for (const name of names) add(name, { name, classes: [], substances: [] });

  for (const { names, classes, antiplateletSubstances = [] } of data.phrases)
    for (const name of names) add(name, { name, classes, substances: antiplateletSubstances });

  for (const { id, medicines } of data.classes)
    for (const { name, genericNames = [name], substances = [name], brands, misspellings } of medicines) {
      const meaning = { name, classes: [id], substances: id === 'antiplatelets' ? substances : [] };
      for (const written of [...genericNames, ...Object.keys(brands), ...misspellings]) add(written, meaning);
    }

  // Last, and only where nothing else claims the words: a medicine is never read as "none".
  for (const word of data.noneWords)
    if (!entries.has(tokensOf(word).join(' '))) add(word, { name: word, classes: [], substances: [] }, true);

  return {
    entries,
    longest,
    doseWords: new Set(data.doseWords),
    fillerWords: new Set(data.fillerWords),
    localFormWords: new Set(data.localFormWords),
    localFormDrops: new Set(data.localFormDrops),
    harmlessAloneWords: new Set(data.harmlessAloneWords),
    amount: new RegExp(`^[0-9]+(?:${data.numberUnits.join('|')})?$`),
  };
};

const lexicons = new WeakMap<MedicineData, Lexicon>();

/** Built on first use, once for each rule set. */
export const lexiconOf = (data: MedicineData): Lexicon => {
  let lexicon = lexicons.get(data);
  if (!lexicon) {
    lexicon = buildLexicon(data);
    lexicons.set(data, lexicon);
  }
  return lexicon;
};
