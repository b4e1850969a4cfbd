import { factById, notSure, shown, readMedicines, type Answer, type FactId, type SectionId } from '@/rules';
import type { AmountGiven } from '@/rules/units';
import { inputOf } from './screening-input';
import type { AnswerState, CurrentAnswer, ScreeningSnapshot, TypedLines } from './screening-snapshot';

/** One question as the page needs it now. Its words come from the catalogue, by id. */
export interface ShownQuestion {
  readonly factId: FactId;
  /** An optional follow-up stands after a "not sure": it helps the physiotherapist and holds nobody up. */
  readonly need: 'required' | 'optional';
  readonly answer: {
    readonly state: Exclude<AnswerState, 'cleared'>;
    readonly value: Answer | null;
    readonly typed?: TypedLines | null;
    readonly amountGiven?: AmountGiven | undefined;
  } | null;
}

export interface SectionQuestions {
  readonly section: SectionId;
  readonly questions: readonly ShownQuestion[];
  /** What was understood of the medicine list; null outside its section or while it is empty. */
  readonly medicines: readonly UnderstoodMedicine[] | null;
}

export interface UnderstoodMedicine {
  readonly text: string;
  readonly understood: boolean;
  readonly names: readonly string[];
}

const understoodIn = (snapshot: ScreeningSnapshot): readonly UnderstoodMedicine[] | null => {
  const { medicines } = inputOf(snapshot);
  if (!medicines || medicines === notSure) return null;
  return readMedicines(medicines).items.map(({ text, understood, recognised }) => ({
    text,
    understood,
    names: recognised.map(({ name }) => name),
  }));
};

const givenOf = ({ state, value, typed, amountGiven }: CurrentAnswer): ShownQuestion['answer'] =>
  state === 'cleared' ? null : { state, value, ...(typed && { typed }), ...(amountGiven && { amountGiven }) };

/** The questions of one section that apply now, in order, with their answers. The birth date has a page of its own. */
export const questionsOf = (snapshot: ScreeningSnapshot, section: SectionId): SectionQuestions => {
  const answers = new Map(snapshot.answers.map((answer) => [answer.factId, answer]));
  const questions: ShownQuestion[] = [];
  for (const [factId, need] of shown(inputOf(snapshot))) {
    if (factId === 'date-of-birth' || factById(factId).section !== section) continue;
    const answer = answers.get(factId);
    questions.push({
      factId,
      need,
      answer: answer ? givenOf(answer) : null,
    });
  }
  return { section, questions, medicines: section === 'medicines' ? understoodIn(snapshot) : null };
};
