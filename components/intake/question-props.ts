import type { FactId } from '@/rules';
import type { ShownQuestion, UnderstoodMedicine } from '@/lib/screening/section-questions';
import type { ActionState } from '@/lib/action/action-state';
import type { MedicineAsk } from '@/lib/screening/suggest-for-line';
import type { Draft } from './draft';
import type { PlaceGroup, QuestionWords } from './question-words';

/** "Did you mean …?" for a line of the medicine list. */
export type SuggestAction = (
  previous: ActionState<readonly MedicineAsk[]>,
  data: { readonly line: string },
) => Promise<ActionState<readonly MedicineAsk[]>>;

/** What every kind of question is given. */
export interface QuestionProps {
  readonly name: FactId;
  readonly words: QuestionWords;
  /** Said beside a question that may be left out. */
  readonly optional?: string | undefined;
  readonly answer: ShownQuestion['answer'];
  readonly error?: string | undefined;
  readonly onDraft: (draft: Draft) => void;
  readonly places: readonly PlaceGroup[];
  /** What was read from the medicine list as it is stored. */
  readonly understood: readonly UnderstoodMedicine[] | null;
  readonly suggest: SuggestAction;
}
