import 'server-only';
import { alertFor, factById, notSure } from '@/rules';
import type { PatientActor } from '@/lib/actors';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { fail, ok, type Result } from '@/lib/result';
import { answeredByOf } from './answered-by';
import { callStaff } from './call-staff';
import { checkAnswer, checkTyped } from './check-answer';
import { journeyOf } from './journey';
import { loadScreeningForUpdate } from './load-screening';
import type { SaveAnswer } from './answer.schema';
import { questionsOf, type SectionQuestions } from './section-questions';
import { withAnswer } from './with-answer';
import { insertAnswerOnce, isSameAnswer } from './screening.repository';

export interface AnswerReceipt {
  /** The key the browser made: proof that this very answer is stored. */
  readonly idempotencyKey: string;
  /** The section as it now is: follow-ups may have appeared. */
  readonly questions: SectionQuestions;
  /** True when this answer called staff. */
  readonly alerted: boolean;
}

/**
 * Stores one answer as it is given. A repeated save (same key) answers with the same receipt. Whether the section is
 * complete does not matter: saving never depends on it.
 */
export const saveAnswer = async (
  input: SaveAnswer,
  patient: PatientActor,
): Promise<Result<AnswerReceipt, DomainError>> => {
  const checked = checkAnswer(input.factId, input);
  if (!checked.ok) return checked;
  const typed = checkTyped(input.factId, checked.value, input.typed);
  if (!typed.ok) return typed;
  const amountGiven = input.state === 'answered' ? input.amountGiven : undefined;

  return transaction(patient.clinicId, async (tx) => {
    const at = now();
    const { clinicId, screeningId } = patient;
    const before = await loadScreeningForUpdate(tx, clinicId, screeningId);
    if (!before) return fail({ code: 'access/not-found' });
    const fact = factById(input.factId);
    if (fact.section === 'plan' || fact.section === 'derived')
      throw new Error(`The schema lets ${fact.id} through, and patients do not answer it.`);
    const { open, next } = journeyOf(before);
    // After the signature nothing is changed from the patient's device: the physiotherapist reopens it.
    if (next === 'done') return fail({ code: 'screening/closed' });
    if (next === 'unreadable') return fail({ code: 'screening/unreadable' });
    if (!open.includes(`questions/${fact.section}`)) return fail({ code: 'screening/step-not-ready' });

    const answer = {
      factId: fact.id,
      state: input.state,
      value: checked.value,
      typed: typed.value,
      amountGiven,
      saidBy: answeredByOf(before),
      staffId: null,
      reason: null,
      at,
    };
    const { inserted } = await insertAnswerOnce(tx, {
      ...answer,
      clinicId,
      screeningId,
      idempotencyKey: input.idempotencyKey,
    });
    const alerted =
      input.state !== 'cleared' &&
      alertFor(fact.id, input.state === 'not-sure' ? notSure : (checked.value ?? undefined));
    if (
      !inserted &&
      !(await isSameAnswer(tx, {
        clinicId,
        screeningId,
        ...input,
        value: checked.value,
        typed: typed.value,
        amountGiven,
      }))
    )
      return fail({ code: 'screening/form-used' });
    if (inserted && alerted) await callStaff(tx, patient, fact.id, at);
    // The screening is held, so this is what reading it again would give; that would double the time of every answer.
    const after = inserted ? withAnswer(before, answer) : before;
    return ok({ idempotencyKey: input.idempotencyKey, questions: questionsOf(after, fact.section), alerted });
  });
};
