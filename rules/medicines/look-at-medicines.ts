import { lexiconOf } from './lexicon';
import { lineItems } from './line-words';
import { medicineData } from './medicine-data';
import { medicineMarks, type FoundMark } from './medicine-marks';
import { questionsAbout, type AskedMedicine } from './questions-about';
import { readItem, type MedicineItem } from './read-medicines';
import { suggestMedicines, type MedicineSuggestion } from './suggest-medicines';

export type LookedAtItem = MedicineItem & {
  readonly marks: readonly FoundMark[];
  readonly questions: readonly AskedMedicine[];
};

export type LookedAtLine = {
  /** As the exact reading has them, in order. */
  readonly items: readonly LookedAtItem[];
  readonly suggestions: readonly MedicineSuggestion[];
};

/** Everything there is to say to a person about one line. What counts is the exact reading alone. */
export const lookAtMedicines = (line: string): LookedAtLine => {
  const marks = medicineMarks(line);
  const lexicon = lexiconOf(medicineData);
  const items = lineItems(line).flatMap(({ words }, at) => {
    const tokens = words.map(({ token }) => token);
    const item = readItem(tokens, lexicon);
    return item ? [{ ...item, marks: marks[at] ?? [], questions: questionsAbout(tokens) }] : [];
  });
  return { items, suggestions: suggestMedicines(line) };
};
