import type { Answer, FactId, SectionId } from '@/rules';
import { factById, notSure, shown } from '@/rules';
import type { PatientActor, StaffActor } from '@/lib/actors';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { answeredByOf } from '@/lib/screening/answered-by';
import { loadScreeningForUpdate } from '@/lib/screening/load-screening';
import { insertAnswers, type NewAnswer } from '@/lib/screening/screening.repository';
import type { ScreeningSnapshot } from '@/lib/screening/screening-snapshot';
import { inputOf } from '@/lib/screening/screening-input';
import { withAnswer } from '@/lib/screening/with-answer';
import { plainAnswer, save } from '@/prisma/seed/walk-through';

type Answers = Readonly<Partial<Record<FactId, Answer>>>;

/** The next question of these sections that is open. */
const openIn = (snapshot: ScreeningSnapshot, wanted: readonly SectionId[]): FactId | undefined => {
  const given = new Set(
    snapshot.answers.filter(({ state }) => state !== 'cleared').map(({ factId }) => factId),
  );
  const open = [...shown(inputOf(snapshot))].filter(([id, need]) => need === 'required' && !given.has(id));
  for (const section of wanted) {
    const first = open.find(([id]) => factById(id).section === section);
    if (first) return first[0];
  }
  return undefined;
};

/** Stores "nothing to report" until a question comes that the test has an answer to; undefined when all is answered. */
const storePlain = (
  { clinicId, screeningId }: PatientActor,
  wanted: readonly SectionId[],
  said: Answers,
): Promise<FactId | undefined> =>
  transaction(clinicId, async (tx) => {
    let snapshot = await loadScreeningForUpdate(tx, clinicId, screeningId);
    if (!snapshot) throw new Error(`There is no screening ${screeningId}.`);
    const answers: NewAnswer[] = [];
    let open = openIn(snapshot, wanted);
    for (; open && said[open] === undefined; open = openIn(snapshot, wanted)) {
      const plain = plainAnswer(open);
      const answer = {
        factId: open,
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
    return open;
  });

/**
 * Answers sections: what the test says as a patient's device does, everything else in one go. Going through all questions one
 * by one takes many times as long, and tests of saving and of finishing a section do it.
 */
export const answerQuestions = async (
  _staff: StaffActor,
  patient: PatientActor,
  wanted: readonly SectionId[],
  answers: Answers,
): Promise<void> => {
  for (;;) {
    const factId = await storePlain(patient, wanted, answers);
    const answer = factId && answers[factId];
    if (!factId || answer === undefined || answer === null) return;
    await save(patient, factId, answer);
  }
};
