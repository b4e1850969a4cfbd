import { tokensOf } from './fold';
import { lexiconOf } from './lexicon';
import { medicineData } from './medicine-data';
import type { MedicineQuestion, QuestionMedicine } from './medicine-question';
import { medicineQuestions } from './medicine-questions';

/** A medicine that makes one ask why it is taken, and the words it was read from. */
export type AskedMedicine = {
  readonly typed: string;
  readonly medicine: QuestionMedicine;
  readonly question: MedicineQuestion;
};

type Named = Omit<AskedMedicine, 'typed'>;

type QuestionIndex = {
  readonly names: ReadonlyMap<string, readonly Named[]>;
  readonly wholeItems: ReadonlyMap<string, readonly Named[]>;
  readonly longest: number;
};

const build = (): QuestionIndex => {
  const names = new Map<string, Named[]>();
  const wholeItems = new Map<string, Named[]>();
  let longest = 0;
  const add = (map: Map<string, Named[]>, written: string, named: Named): void => {
    const tokens = tokensOf(written);
    if (tokens.length === 0) return;
    longest = Math.max(longest, tokens.length);
    const key = tokens.join(' ');
    const known = map.get(key) ?? [];
    if (!known.some(({ question }) => question === named.question)) map.set(key, [...known, named]);
  };
  for (const question of medicineQuestions)
    for (const medicine of question.medicines) {
      const named = { question, medicine };
      const { name, brands = [], otherNames = [], misspellings = [], phrases = [], wholeItemOnly } = medicine;
      // "a / b" names either of two; a remark in brackets is no part of the name.
      for (const one of name.replace(/\(.*?\)/g, '').split(' / '))
        if (!phrases.length) add(names, one, named);
      for (const written of [...brands, ...otherNames, ...misspellings]) add(names, written, named);
      for (const phrase of phrases) add(wholeItemOnly ? wholeItems : names, phrase, named);
    }
  return { names, wholeItems, longest };
};

let index: QuestionIndex | undefined;

/** What to ask about one item, by its words. */
export const questionsAbout = (tokens: readonly string[]): readonly AskedMedicine[] => {
  const { names, wholeItems, longest } = (index ??= build());
  const found: AskedMedicine[] = [];
  for (let at = 0; at < tokens.length;) {
    let length = Math.min(longest, tokens.length - at);
    for (; length > 0; length -= 1) {
      const typed = tokens.slice(at, at + length).join(' ');
      const named = names.get(typed);
      if (!named) continue;
      found.push(...named.map((one) => ({ ...one, typed })));
      break;
    }
    at += Math.max(1, length);
  }
  if (found.length > 0) return found;
  const { doseWords, amount } = lexiconOf(medicineData);
  const shapes = new Set(['tablet', 'tablets', 'pill', 'pills', 'infusion', 'injection']);
  const whole = tokens
    .filter((token) => shapes.has(token) || !(doseWords.has(token) || amount.test(token)))
    .join(' ');
  return (wholeItems.get(whole) ?? wholeItems.get(tokens.join(' ')) ?? []).map((one) => ({
    ...one,
    typed: tokens.join(' '),
  }));
};
