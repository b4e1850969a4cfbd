import type { Answer, FactId, SectionId } from '@/rules';
import { notSure } from '@/rules';
import type { PatientActor, StaffActor } from '@/lib/actors';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { answeredByOf } from '@/lib/screening/answered-by';
import { loadScreeningForUpdate } from '@/lib/screening/load-screening';
import { insertAnswers, type NewAnswer } from '@/lib/screening/screening.repository';
import { questionsOf } from '@/lib/screening/section-questions';
import { withAnswer } from '@/lib/screening/with-answer';
import { plainAnswer, save } from '@/prisma/seed/walk-through';

type Answers = Readonly<Partial<Record<FactId, Answer>>>;

/** Stores "nothing to report" until a question comes that the test has an answer to; null when the section is done. */
const storePlain = (
  { clinicId, screeningId }: PatientActor,
  section: SectionId,
  said: Answers,
): Promise<FactId | null> =>
  transaction(async (tx) => {
    let snapshot = await loadScreeningForUpdate(tx, clinicId, screeningId);
    if (!snapshot) throw new Error(`There is no screening ${screeningId}.`);
    const answers: NewAnswer[] = [];
    let next: FactId | null = null;
    for (;;) {
      const open = questionsOf(snapshot, section).questions.find(
        ({ need, answer }) => need === 'required' && !answer,
      );
      if (!open) break;
      const { factId } = open;
      if (said[factId] !== undefined) {
        next = factId;
        break;
      }
      const plain = plainAnswer(factId);
      const answer = {
        factId,
        state: plain === notSure ? ('not-sure' as const) : ('answered' as const),
        value: plain === notSure ? null : plain,
        saidBy: answeredByOf(snapshot),
        staffId: null,
        reason: null,
        at: now(),
      };
      answers.push({ ...answer, clinicId, screeningId, idempotencyKey: newId() });
      snapshot = withAnswer(snapshot, answer);
    }
    if (answers.length > 0) await insertAnswers(tx, answers);
    return next;
  });

/**
 * Answers a section: what the test says as a patient's device does, everything else in one go. Going through all
 * questions one by one takes four times as long, and tests of saving do it.
 */
export const answerSection = async (
  _staff: StaffActor,
  patient: PatientActor,
  section: SectionId,
  answers: Answers,
): Promise<void> => {
  for (;;) {
    const factId = await storePlain(patient, section, answers);
    const answer = factId && answers[factId];
    if (!factId || answer === undefined || answer === null) return;
    await save(patient, factId, answer);
  }
};
