import 'server-only';
import { notSure, risksFor } from '@/rules';
import type { PatientActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { transaction, type Tx } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { patientWords } from '@/lib/phrasebook/patient';
import { fail, ok, type Result } from '@/lib/result';
import { assess } from './assess';
import { callStaff } from './call-staff';
import { isAssessmentCurrent, newestSequence } from './clearance';
import { declaredOn, isDeclared, journeyOf, unansweredIn, type Step } from './journey';
import { loadScreeningForUpdate } from './load-screening';
import { namelessMedicine } from './medicine-lines.schema';
import {
  answerField,
  type DeclareTrue,
  type IsThisYou,
  type ReadRisks,
  type Understanding,
  type WhoAnswers,
} from './patient-step.schema';
import type { NewScreeningEvent } from './screening-event.schema';
import { insertAnswerOnce, insertEvent } from './screening.repository';
import { inputOf } from './screening-input';
import type { ScreeningSnapshot } from './screening-snapshot';
import { textLabel } from '@/lib/texts/patient-text';
import { toldRisksHash } from './told-risks';
import { openQuestions, type OpenQuestion } from './understanding';
import { answeredByOf } from './answered-by';
import type { SectionId } from '@/rules';

type Done = Result<null, DomainError>;

/** Runs one step of the patient's way on the screening their cookie opens, holding it, if that step is open now. */
export const step = <T = null>(
  patient: PatientActor,
  name: Step,
  work: (tx: Tx, snapshot: ScreeningSnapshot, at: Date) => Promise<Result<T, DomainError>>,
): Promise<Result<T, DomainError>> =>
  transaction(patient.clinicId, async (tx) => {
    const snapshot = await loadScreeningForUpdate(tx, patient.clinicId, patient.screeningId);
    if (!snapshot) return fail({ code: 'access/not-found' });
    const { next, open } = journeyOf(snapshot);
    if (next === 'unreadable') return fail({ code: 'screening/unreadable' });
    if (!open.includes(name)) return fail({ code: 'screening/step-not-ready' });
    return work(tx, snapshot, now());
  });

const add = (tx: Tx, { clinicId, screeningId }: PatientActor, at: Date, event: NewScreeningEvent) =>
  insertEvent(tx, { clinicId, screeningId, staffId: null, at }, event);

export const sayWhoAnswers = (input: WhoAnswers, patient: PatientActor): Promise<Done> =>
  step(patient, 'who', async (tx, _snapshot, at) => {
    await add(tx, patient, at, { kind: 'respondent-given', detail: input });
    return ok(null);
  });

/** Stops the form and calls staff: the wrong person's answers must not land in this record. */
const stop = async (
  tx: Tx,
  patient: PatientActor,
  at: Date,
  difference: { readonly what: 'birth-date'; readonly typed: string } | { readonly what: 'name' },
): Promise<Result<never, DomainError>> => {
  await add(tx, patient, at, { kind: 'identity-mismatch', detail: difference });
  await callStaff(tx, patient, 'identity-mismatch', at);
  await recordAudit(tx, patient, {
    action: 'identity-mismatch',
    objectKind: 'screening',
    objectId: patient.screeningId,
    detail: { what: difference.what },
    at,
  });
  return fail({ code: 'screening/identity-mismatch' });
};

/** The name a form was opened for, told only to whoever knows the birth date. */
export interface NameToConfirm {
  readonly bornOn: string;
  readonly givenName: string;
  readonly familyName: string;
}

/** The first half of confirming who this is. A date that does not match stops the form at once. */
export const checkBirthDate = (
  { bornOn }: { readonly bornOn: string },
  patient: PatientActor,
): Promise<Result<NameToConfirm, DomainError>> =>
  step<NameToConfirm>(patient, 'identity', async (tx, snapshot, at) => {
    if (bornOn !== snapshot.patient.bornOn)
      return stop(tx, patient, at, { what: 'birth-date', typed: bornOn });
    const { givenName, familyName } = snapshot.patient;
    return ok({ bornOn, givenName, familyName });
  });

/** Confirms name and birth date. Anything that does not match stops the form. */
export const confirmIdentity = (input: IsThisYou, patient: PatientActor): Promise<Done> =>
  step(patient, 'identity', async (tx, snapshot, at) => {
    if (input.bornOn !== snapshot.patient.bornOn)
      return stop(tx, patient, at, { what: 'birth-date', typed: input.bornOn });
    if (input.isThisYou === 'no') return stop(tx, patient, at, { what: 'name' });
    await add(tx, patient, at, { kind: 'identity-confirmed', detail: {} });
    await insertAnswerOnce(tx, {
      clinicId: patient.clinicId,
      screeningId: patient.screeningId,
      factId: 'date-of-birth',
      state: 'answered',
      value: input.bornOn,
      saidBy: answeredByOf(snapshot),
      staffId: null,
      reason: null,
      idempotencyKey: newId(),
      at,
    });
    return ok(null);
  });

/** Read are the cards of the version that this screening began with. */
export const readAbout = (patient: PatientActor): Promise<Done> =>
  step(patient, 'about', async (tx, { text }, at) => {
    await add(tx, patient, at, { kind: 'about-read', detail: { textVersion: textLabel(text) } });
    return ok(null);
  });

const namelessIn = (snapshot: ScreeningSnapshot): number | null => {
  const { medicines } = inputOf(snapshot);
  return medicines && medicines !== notSure ? namelessMedicine(medicines) : null;
};

/** Nothing is stored: every answer already is. Names the questions that still need one. */
export const finishSection = (section: SectionId, patient: PatientActor): Promise<Done> =>
  step(patient, `questions/${section}`, async (_tx, snapshot) => {
    const open = isDeclared(snapshot) ? [] : unansweredIn(snapshot, section);
    const nameless = section === 'medicines' && !isDeclared(snapshot) ? namelessIn(snapshot) : null;
    if (nameless !== null)
      return fail({
        code: 'screening/incomplete',
        fields: { 'medicines.list': patientWords.questions.medicineUnnamed(nameless) },
      });
    return open.length === 0
      ? ok(null)
      : fail({
          code: 'screening/incomplete',
          fields: Object.fromEntries(
            open.map((id) => [id, 'Please choose an answer. You can say “Not sure”.']),
          ),
        });
  });

export const markWhereItHurts = (regions: readonly string[], patient: PatientActor): Promise<Done> =>
  step(patient, 'where-it-hurts', async (tx, _snapshot, at) => {
    await add(tx, patient, at, { kind: 'complaint-given', detail: { regions: [...regions] } });
    return ok(null);
  });

/** Read is what was on the page: when other risks apply by now, they have to be read first. */
export const readRisks = ({ seen }: ReadRisks, patient: PatientActor): Promise<Done> =>
  step(patient, 'risks', async (tx, snapshot, at) => {
    if (seen !== toldRisksHash(inputOf(snapshot))) return fail({ code: 'screening/risks-changed' });
    const riskIds = risksFor(inputOf(snapshot)).map(({ id }) => id);
    await add(tx, patient, at, { kind: 'risks-read', detail: { riskIds } });
    return ok(null);
  });

/**
 * Answers to the questions about risks. What is not right yet is explained and asked once more; what stays unclear is for
 * the talk with the physiotherapist, and never holds anybody up here.
 */
export const answerUnderstanding = ({ answers }: Understanding, patient: PatientActor): Promise<Done> =>
  step(patient, 'understanding', async (tx, snapshot, at) => {
    const open = openQuestions(snapshot);
    const said = open.map((one) => ({ ...one, choice: choiceOf(one, answers[one.risk]) }));
    const missing = said.filter(({ choice }) => choice === null);
    if (missing.length > 0)
      return fail({
        code: 'screening/incomplete',
        fields: Object.fromEntries(
          missing.map(({ risk }) => [`${answerField}${risk}`, patientWords.understanding.missing]),
        ),
      });
    if (open.length > 0)
      await add(tx, patient, at, {
        kind: 'understanding-answered',
        detail: {
          answers: said.map(({ risk, question, options, choice }) => ({
            risk,
            question,
            option: choice?.id ?? notSure,
            said: choice?.text ?? '',
            right: choice?.right === true,
            rightAnswer: options.find(({ right }) => right)?.text ?? '',
          })),
        },
      });
    return ok(null);
  });

const choiceOf = (
  { options }: OpenQuestion,
  id: string | undefined,
): OpenQuestion['options'][number] | null =>
  id === notSure
    ? { id: notSure, text: patientWords.understanding.notSure }
    : (options.find((option) => option.id === id) ?? null);

/** The patient's word that the answers on the page are true; then the rules decide. */
export const declareTrue = ({ answersThrough }: DeclareTrue, patient: PatientActor): Promise<Done> =>
  step(patient, 'check', async (tx, snapshot, at) => {
    // Exactly the newest, and no clamping of what is beyond it: a number ahead of the answers would cover those that
    // another tab sends next, which nobody saw on this page. A page that shows everything names the newest it shows.
    if (BigInt(answersThrough) !== newestSequence(snapshot))
      return fail({ code: 'screening/answers-changed' });
    // Declaring twice (a double tap, or coming back without changes) is one declaration.
    const judged = isDeclared(snapshot) && isAssessmentCurrent(snapshot);
    if (judged && declaredOn(snapshot) === snapshot.today) return ok(null);

    // The same answers said again on a later day were judged already: a decision about them stands.
    if (!judged) {
      const after = await assess(tx, patient, snapshot, snapshot.assessment ? 'changed-answer' : 'first', at);
      if (!isAssessmentCurrent(after)) return fail({ code: 'screening/unreadable' });
    }
    await add(tx, patient, at, { kind: 'declared-true', detail: { answersThrough } });
    await recordAudit(tx, patient, {
      action: 'answers-declared',
      objectKind: 'screening',
      objectId: snapshot.id,
      at,
    });
    return ok(null);
  });
