import type { FactId, MedicineClassId } from '../catalogue/vocabulary';
import type { ScreeningInput } from '../engine/screening-input';
import { lookAtMedicines } from './look-at-medicines';

/** The questions that ask for what a list may name all the same. */
const asksFor: readonly { readonly fact: FactId; readonly classes: readonly MedicineClassId[] }[] = [
  {
    fact: 'anticoagulant-therapy',
    classes: [
      'vitamin-k-antagonists',
      'direct-oral-anticoagulants',
      'heparins',
      'thrombolytics',
      'blood-thinner-unspecified',
    ],
  },
  { fact: 'antiplatelet-therapy', classes: ['antiplatelets'] },
];

/** The list names what a question was answered "no" to. */
export type MedicineContradiction = {
  readonly fact: FactId;
  /** As the patient wrote them, folded. */
  readonly words: readonly string[];
};

/**
 * Where list and answers cannot both be right. The list is what counts. A line that speaks of the past, of "not", or of
 * somebody else contradicts nothing: it counts as well, and its mark says what to ask.
 */
export const medicineContradictions = ({
  answers,
  medicines,
}: Pick<ScreeningInput, 'answers' | 'medicines'>): readonly MedicineContradiction[] => {
  if (!Array.isArray(medicines)) return [];
  const items = (medicines as readonly string[])
    .flatMap((line) => lookAtMedicines(line).items)
    .filter(({ marks }) => marks.length === 0);
  return asksFor
    .filter(({ fact }) => answers[fact] === 'no')
    .map(({ fact, classes }) => ({
      fact,
      words: items.filter((item) => item.classes.some((id) => classes.includes(id))).map(({ text }) => text),
    }))
    .filter(({ words }) => words.length > 0);
};
