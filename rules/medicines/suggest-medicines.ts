import { editDistance } from './edit-distance';
import { lexiconOf } from './lexicon';
import { lineItems, type LineWord } from './line-words';
import { medicineData } from './medicine-data';
import { namedWordsAt, readItem, unknownWordsAt } from './read-medicines';
import { soundKey } from './sound-key';
import {
  fewestLetters,
  keyOf,
  lettersOf,
  mayBeWithin,
  soundOf,
  suggestionIndex,
  type Offer,
  type Term,
} from './suggestion-index';

/** "Did you mean …?", for words that the exact reading does not know. */
export type MedicineSuggestion = Offer & {
  /** The words it came from, as typed. */
  readonly text: string;
  /** The whole line once it is confirmed. */
  readonly line: string;
};

/** Enough for a choice; more would be a list to search in. */
const mostOffers = 3;
/** Of the names that an offer is easily taken for, the nearest to what was typed. */
const mostLookAlikes = 2;
/** Longer lines than anybody types. What comes later in them is unrecognised, and a person reads it. */
const mostWords = 40;
/** Names of more words are rare, and their slips are found in fewer. */
const longestSpan = 3;

/** How many letters may differ. Longer words bear more; sounding alike bears one more. */
const allowance = (letters: number): { readonly spelling: number; readonly sound: number } =>
  letters < 8 ? { spelling: 1, sound: 2 } : { spelling: 2, sound: 3 };

type Candidate = { readonly term: Term; readonly far: number };

const candidatesFor = (typed: string): readonly Candidate[] => {
  if (typed.length < fewestLetters || /^\d/.test(typed)) return [];
  const { termsByLength, termsByInitial } = suggestionIndex();
  const letters = lettersOf(typed);
  const sound = soundKey(typed);
  const initial = sound.charAt(0);
  const soundsAlike = (term: Term): boolean => term.initial === initial && soundOf(term) === sound;
  const { spelling, sound: bySound } = allowance(typed.length);
  const found: Candidate[] = [];
  const compare = (term: Term, most: number, alike: boolean): void => {
    if (!mayBeWithin(term.letters, letters, most)) return;
    const far = editDistance(typed, term.key, most);
    if (far > most) return;
    // People rarely miss the first letter unless it sounds the same.
    const start = term.key[0] === typed[0] || term.initial === initial ? 0 : 0.6;
    found.push({ term, far: far + start - (alike ? 0.5 : 0) });
  };
  // A short key stands for too many words to mean anything.
  const keyTells = sound.length >= 3;
  if (keyTells)
    for (const term of termsByInitial.get(initial) ?? [])
      if (Math.abs(term.key.length - typed.length) <= bySound && soundsAlike(term))
        compare(term, bySound, true);
  for (let length = typed.length - spelling; length <= typed.length + spelling; length += 1)
    for (const term of termsByLength[length] ?? [])
      if (!keyTells || !soundsAlike(term)) compare(term, spelling, false);
  return found.sort((a, b) => a.far - b.far || b.term.offer.classes.length - a.term.offer.classes.length);
};

/**
 * The best offers for what was typed; never one side of a look-alike pair without the other. Only an everyday name of
 * which half the letters are others is left out: nobody typed it, and it would stand between a patient and the name they
 * meant. The side that matters is always offered.
 */
const offersFor = (typed: string): readonly Offer[] => {
  const { lookAlikes } = suggestionIndex();
  const candidates = candidatesFor(typed);
  const nearest = candidates[0]?.far ?? 0;
  const offers: Offer[] = [];
  const add = (offer: Offer) => {
    if (!offers.some((one) => one.substance === offer.substance)) offers.push(offer);
  };
  for (const { term, far } of candidates) {
    if (far > nearest + 1 || offers.length === mostOffers) break;
    add(term.offer);
  }
  const others = offers.flatMap(({ name }) => lookAlikes.get(keyOf(name)) ?? []);
  const far = (offer: Offer): number => editDistance(typed, keyOf(offer.name), typed.length);
  const mayBeMeant = (offer: Offer): boolean =>
    offer.classes.length > 0 || 2 * far(offer) < Math.max(typed.length, keyOf(offer.name).length);
  for (const other of others
    .filter(mayBeMeant)
    .sort((a, b) => far(a) - far(b))
    .slice(0, mostLookAlikes))
    add(other);
  return offers;
};

type Span = { readonly from: number; readonly to: number; readonly offers: readonly Offer[] };

const spanOf = (words: readonly LineWord[], offers: readonly Offer[]): Span => ({
  from: words[0]!.from,
  to: words.at(-1)!.to,
  offers,
});

/** "warfarin5mg": the name and the dose without a space between. */
const gluedName = (word: LineWord): Span | undefined => {
  const letters = /^[a-z]{5,}(?=\d)/.exec(word.token)?.[0];
  // Only where the letters stand in the line as they were folded, one for one.
  if (!letters || word.to - word.from !== word.token.length) return undefined;
  const known = suggestionIndex().written.get(letters);
  const offers = known ? [known] : offersFor(letters);
  return offers.length > 0 ? { from: word.from, to: word.from + letters.length, offers } : undefined;
};

/** The "s" of "my husband's" or the "t" of "don't": it belongs to the word before, and begins no name. */
const isWordEnd = ({ from }: LineWord, line: string): boolean =>
  /[’‘'`´]/u.test(line.charAt(from - 1)) && /\p{L}/u.test(line.charAt(from - 2));

/** The words of an item that may be a slip, each with what to ask. */
const spansIn = (words: readonly LineWord[], line: string): readonly Span[] => {
  const { aliases, written, questionNames, plainWords } = suggestionIndex();
  const tokens = words.map(({ token }) => token);
  const lexicon = lexiconOf(medicineData);
  const unknown = new Set(unknownWordsAt(tokens, lexicon));
  const named = new Set(namedWordsAt(tokens, lexicon));
  const reading = readItem(tokens, lexicon);
  if (!reading || reading.understood) return [];
  const read = new Set(reading.recognised.flatMap(({ classes }) => classes));
  const spans: Span[] = [];
  const taken = new Set<number>();
  const hasUnknown = (at: number, length: number): boolean =>
    tokens.slice(at, at + length).some((_, i) => unknown.has(at + i));
  const isFree = (at: number, length: number): boolean => {
    for (let i = at; i < at + length; i += 1) if (taken.has(i)) return false;
    return true;
  };
  const take = (at: number, length: number, span: Span): void => {
    for (let i = at; i < at + length; i += 1) taken.add(i);
    spans.push(span);
  };
  const eachSpan = (longest: number, look: (at: number, length: number) => Span | undefined): void => {
    for (let length = longest; length > 0; length -= 1)
      for (let at = 0; at + length <= tokens.length; at += 1) {
        if (!isFree(at, length)) continue;
        const span = look(at, length);
        if (span) take(at, length, span);
      }
  };

  eachSpan(longestSpan, (at, length) => {
    if (length === 1 || !hasUnknown(at, length)) return undefined;
    const offer = written.get(tokens.slice(at, at + length).join(''));
    return offer && spanOf(words.slice(at, at + length), [offer]);
  });
  eachSpan(5, (at, length) => {
    const offer = aliases.get(tokens.slice(at, at + length).join(' '));
    return offer && spanOf(words.slice(at, at + length), [offer]);
  });
  eachSpan(longestSpan, (at, length) => {
    const own = tokens.slice(at, at + length);
    if (isWordEnd(words[at]!, line)) return undefined;
    if (own.every((token, i) => !unknown.has(at + i) || plainWords.has(token))) return undefined;
    if (length > 1 && own.some((token) => /\d/.test(token))) return undefined;
    if (length === 1) {
      const glued = gluedName(words[at]!);
      if (glued) return glued;
    }
    const offers = questionNames.has(own.join('')) ? [] : offersFor(own.join(''));
    // Beside a name that is read already, only what it does not say is worth asking.
    if (own.some((_, i) => named.has(at + i))) {
      const more = offers.filter(({ classes }) => classes.some((id) => !read.has(id)));
      return more.length > 0 ? spanOf(words.slice(at, at + length), more) : undefined;
    }
    return offers.length > 0 ? spanOf(words.slice(at, at + length), offers) : undefined;
  });
  return spans.sort((a, b) => a.from - b.from);
};

/**
 * What to ask about a line before it is stored. It decides nothing: the exact reading of the line that the patient
 * confirms, or keeps, alone counts.
 */
export const suggestMedicines = (line: string): readonly MedicineSuggestion[] => {
  let left = mostWords;
  return lineItems(line).flatMap(({ words }) => {
    const looked = words.slice(0, left);
    left -= looked.length;
    return spansIn(looked, line).flatMap(({ from, to, offers }) =>
      offers.map((offer) => ({
        ...offer,
        text: line.slice(from, to),
        line: `${line.slice(0, from)}${offer.name}${/^[\p{L}\p{N}]/u.test(line.slice(to)) ? ' ' : ''}${line.slice(to)}`,
      })),
    );
  });
};
