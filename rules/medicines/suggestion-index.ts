import type { MedicineClassId } from '../catalogue/vocabulary';
import { editDistance } from './edit-distance';
import { everydayGroups } from './everyday-groups';
import { tokensOf, wordsOf } from './fold';
import { harmlessMedicines } from './harmless-medicines';
import { lexiconOf } from './lexicon';
import { lookAlikes } from './look-alikes';
import { medicineAliases } from './medicine-aliases';
import { medicineClasses } from './medicine-classes';
import { medicineData } from './medicine-data';
import { medicinePhrases } from './medicine-phrases';
import { medicineQuestions } from './medicine-questions';
import { plainWords } from './plain-words';
import { firstSound, soundKey } from './sound-key';

/** A medicine that can be asked about. */
export type Offer = {
  /** What the line says once it is confirmed: a name the exact reading knows. */
  readonly name: string;
  /** Brand and generic together, for the patient: "Eliquis (apixaban)". */
  readonly label: string;
  readonly classes: readonly MedicineClassId[];
  /** Two offers of the same substance have the same. */
  readonly substance: string;
};

export type Term = {
  /** The letters of a name, without spaces. */
  readonly key: string;
  /** The letters that occur, as a set of bits: two words that are near share nearly all. */
  readonly letters: number;
  /** How it begins to sound. The whole is worked out once it is compared: `soundOf`. */
  readonly initial: string;
  readonly offer: Offer;
};

export type SuggestionIndex = {
  /** By the number of letters. */
  readonly termsByLength: readonly (readonly Term[])[];
  /** By how they begin to sound. */
  readonly termsByInitial: ReadonlyMap<string, readonly Term[]>;
  /** Short forms and descriptions, by their words with one space between. */
  readonly aliases: ReadonlyMap<string, Offer>;
  /** Listed names, by their letters: for what was typed without the space, or with one too many. */
  readonly written: ReadonlyMap<string, Offer>;
  /** Names that raise a question, by their letters: known, and no slip of another. */
  readonly questionNames: ReadonlySet<string>;
  readonly plainWords: ReadonlySet<string>;
  /** The other sides of a name's look-alike pairs, by its letters. */
  readonly lookAlikes: ReadonlyMap<string, readonly Offer[]>;
};

/** A slip in a shorter name is as likely to be another word. */
export const fewestLetters = 5;

export const lettersOf = (word: string): number => {
  let bits = 0;
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i) - 97;
    if (code >= 0 && code < 26) bits |= 1 << code;
  }
  return bits;
};

const bitsIn = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};

/** False when the letters alone tell that two words are further apart: one change of a letter changes two bits at most. */
export const mayBeWithin = (a: number, b: number, most: number): boolean => bitsIn(a ^ b) <= 2 * most;

/** The letters and figures of a name, without spaces. */
export const keyOf = (written: string): string => {
  const lower = written.toLowerCase();
  return /^[a-z0-9]+$/.test(lower) ? lower : tokensOf(written).join('');
};

/** A name to compare with, its letters looked at once. */
type Near = { readonly key: string; readonly letters: number; readonly offer: Offer };

const nearOf = (offer: Offer): Near => {
  const key = keyOf(offer.name);
  return { key, letters: lettersOf(key), offer };
};

/** The offer whose name is fewest letters away, if any is within three. */
const nearest = (key: string, names: readonly Near[]): Offer | undefined => {
  let best: Offer | undefined;
  let most = 3;
  const letters = lettersOf(key);
  for (const name of names) {
    // Most names are told apart by their length alone, before anything is counted.
    const longer = name.key.length - key.length;
    if (longer > most || longer < -most || !mayBeWithin(letters, name.letters, most)) continue;
    const far = editDistance(key, name.key, most);
    if (far > most) continue;
    best = name.offer;
    most = far - 1;
  }
  return best;
};

const sounds = new WeakMap<Term, string>();

export const soundOf = (term: Term): string => {
  let sound = sounds.get(term);
  if (sound === undefined) sounds.set(term, (sound = soundKey(term.key)));
  return sound;
};

const build = (): SuggestionIndex => {
  const { entries } = lexiconOf(medicineData);
  const terms = new Map<string, Term>();
  const written = new Map<string, Offer>();
  const classesOf = (name: string): readonly MedicineClassId[] =>
    [...(entries.get(wordsOf(name))?.classes ?? [])].sort();

  const addWritten = (spelling: string, offer: Offer): void => {
    const key = keyOf(spelling);
    if (key !== '' && !written.has(key)) written.set(key, offer);
  };
  const addTerm = (spelling: string, offer: Offer): void => {
    const key = keyOf(spelling);
    if (key.length < fewestLetters || terms.has(key)) return;
    terms.set(key, { key, letters: lettersOf(key), initial: firstSound(key), offer });
  };

  for (const { medicines } of medicineClasses)
    for (const { name, genericNames = [name], brands, misspellings } of medicines) {
      const brandNames = Object.keys(brands);
      const markets = (brand: string): number => brands[brand]?.split(' ').length ?? 0;
      // Sold in most places: most likely the name on the box.
      const bestKnown = brandNames.toSorted((a, b) => markets(b) - markets(a))[0];
      const offers = new Map<string, Offer>();
      const shown = genericNames[0] ?? name;
      for (const own of genericNames)
        offers.set(own, {
          name: own,
          label: bestKnown ? `${own} (${bestKnown})` : own,
          classes: classesOf(own),
          substance: shown,
        });
      for (const brand of brandNames)
        offers.set(brand, {
          name: brand,
          label: keyOf(brand) === keyOf(shown) ? brand : `${brand} (${shown})`,
          classes: classesOf(brand),
          substance: shown,
        });
      for (const [spelling, offer] of offers) {
        addTerm(spelling, offer);
        addWritten(spelling, offer);
      }
      const names = [...offers.values()].map(nearOf);
      // A listed misspelling is offered as the name it is nearest to.
      for (const misspelling of misspellings) {
        const best = nearest(keyOf(misspelling), names) ?? offers.values().next().value;
        if (!best) continue;
        addTerm(misspelling, best);
        addWritten(misspelling, best);
      }
    }

  for (const { names } of medicinePhrases)
    for (const phrase of names) {
      const offer = { name: phrase, label: phrase, classes: classesOf(phrase), substance: phrase };
      addTerm(phrase, offer);
      addWritten(phrase, offer);
    }

  /** Everyday generics, and the listed slips of them. A brand is never guessed at. */
  const everyday = new Map<string, Offer>();
  for (const { medicines } of everydayGroups)
    for (const name of medicines) {
      const key = wordsOf(name);
      if (!entries.has(key) || key.includes(' ') || classesOf(name).length > 0) continue;
      everyday.set(keyOf(name), { name, label: name, classes: [], substance: name });
    }
  for (const offer of everyday.values()) {
    addTerm(offer.name, offer);
    addWritten(offer.name, offer);
  }
  const everydayByStart = new Map<string, Near[]>();
  for (const [key, offer] of everyday) {
    const start = everydayByStart.get(key.charAt(0));
    if (start) start.push(nearOf(offer));
    else everydayByStart.set(key.charAt(0), [nearOf(offer)]);
  }
  for (const { names } of harmlessMedicines)
    for (const name of names) {
      const key = keyOf(name);
      if (name !== key || key.length < fewestLetters || everyday.has(key)) continue;
      const best = nearest(key, everydayByStart.get(key.charAt(0)) ?? []);
      if (best) addTerm(name, best);
    }

  const questionNames = new Set<string>();
  for (const { medicines } of medicineQuestions)
    for (const { name, brands = [], otherNames = [], misspellings = [] } of medicines) {
      for (const own of [name, ...brands, ...otherNames]) questionNames.add(keyOf(own));
      if (/[(+/]/.test(name)) continue;
      const offer = { name, label: name, classes: classesOf(name), substance: name };
      for (const spelling of [name, ...otherNames, ...misspellings]) addTerm(spelling, offer);
    }

  const named = new Map<string, Offer>();
  for (const { offer } of terms.values()) named.set(keyOf(offer.name), offer);
  const pairs = new Map<string, Offer[]>();
  const join = (name: string, other: Offer) =>
    pairs.set(keyOf(name), [...(pairs.get(keyOf(name)) ?? []), other]);
  for (const { everyday: both, substance: substances, risky, rule } of lookAlikes) {
    const riskyOffer = named.get(keyOf(risky)) ?? written.get(keyOf(risky));
    if (rule !== 'ask-which' || !riskyOffer) continue;
    const all = substances.split(' / ');
    for (const [i, name] of both.split(' / ').entries()) {
      // What is asked about has to fit into one item of a line.
      if (name.includes('+')) continue;
      const substance = all[i] ?? substances;
      const known = written.get(keyOf(name)) ?? named.get(keyOf(name));
      const isGeneric = keyOf(substance) === keyOf(name);
      const label = isGeneric ? name : `${name} (${substance})`;
      join(name, riskyOffer);
      join(risky, known ?? { name, label, classes: classesOf(name), substance });
    }
  }

  const aliases = new Map<string, Offer>();
  for (const { words, means } of medicineAliases) {
    const offer = written.get(keyOf(means));
    if (offer) aliases.set(words, offer);
  }

  const termsByLength: Term[][] = [];
  const termsByInitial = new Map<string, Term[]>();
  for (const term of terms.values()) {
    const alike = termsByInitial.get(term.initial);
    if (alike) alike.push(term);
    else termsByInitial.set(term.initial, [term]);
  }
  for (const term of terms.values()) (termsByLength[term.key.length] ??= []).push(term);
  const plain = new Set(plainWords);
  for (const { plainWord } of lookAlikes) if (plainWord) plain.add(plainWord);
  return {
    termsByLength,
    termsByInitial,
    aliases,
    written,
    questionNames,
    plainWords: plain,
    lookAlikes: pairs,
  };
};

let index: SuggestionIndex | undefined;

/** Built when the first line is looked at. */
export const suggestionIndex = (): SuggestionIndex => (index ??= build());
