import type { MedicineClassId } from '../catalogue/vocabulary';
import { wordsOf } from './fold';
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
  readonly names: readonly string[];
  readonly classes: readonly MedicineClassId[];
  readonly antiplateletSubstances: readonly string[];
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

/** The same words met twice join their meanings. */
const joined = (a: LexiconEntry, b: LexiconEntry): LexiconEntry => ({
  names: [...new Set([...a.names, ...b.names])],
  classes: [...new Set([...a.classes, ...b.classes])],
  antiplateletSubstances: [...new Set([...a.antiplateletSubstances, ...b.antiplateletSubstances])],
  isNone: a.isNone,
});

export const buildLexicon = (data: MedicineData): Lexicon => {
  const entries = new Map<string, LexiconEntry>();
  let longest = 0;

  // Nearly every name is met once: what is shared by many names is made once and joined only where it has to be.
  const add = (written: string, meaning: LexiconEntry): void => {
    const key = wordsOf(written);
    if (key === '') return;
    const known = entries.get(key);
    entries.set(key, known ? joined(known, meaning) : meaning);
    let words = 1;
    for (let at = key.indexOf(' '); at !== -1; at = key.indexOf(' ', at + 1)) words += 1;
    if (words > longest) longest = words;
  };
  const nothing = { classes: [], antiplateletSubstances: [], isNone: false };

  for (const { names } of data.harmless) for (const name of names) add(name, { ...nothing, names: [name] });

  for (const { names, classes, antiplateletSubstances = [] } of data.phrases)
    for (const name of names) add(name, { names: [name], classes, antiplateletSubstances, isNone: false });

  for (const { id, medicines } of data.classes)
    for (const { name, genericNames = [name], substances = [name], brands, misspellings } of medicines) {
      const antiplateletSubstances = id === 'antiplatelets' ? substances : [];
      const meaning = { names: [name], classes: [id], antiplateletSubstances, isNone: false };
      for (const written of genericNames) add(written, meaning);
      for (const written in brands) add(written, meaning);
      for (const written of misspellings) add(written, meaning);
    }

  // Last, and only where nothing else claims the words: a medicine is never read as "none".
  for (const word of data.noneWords)
    if (!entries.has(wordsOf(word))) add(word, { ...nothing, names: [word], isNone: true });

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
