import { factById, notSure, sections, type Answer, type FactId, type SectionId } from '@/rules';
import type { PatientActor, StaffActor } from '@/lib/actors';
import { countersign } from '@/lib/consent/countersign';
import { signConsent } from '@/lib/consent/sign-consent';
import { statementFor } from '@/lib/consent/statement';
import { hashOf } from '@/lib/crypto/digest';
import type { DomainError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import type { Result } from '@/lib/result';
import { reading } from '@/lib/db/transaction';
import { handOverTablet } from '@/lib/screening/give-access';
import { loadScreening } from '@/lib/screening/load-screening';
import { leaveDevice, patientByCookie } from '@/lib/screening/open-link';
import {
  answerUnderstanding,
  confirmIdentity,
  declareTrue,
  finishSection,
  markWhereItHurts,
  readAbout,
  readRisks,
  sayWhoAnswers,
} from '@/lib/screening/patient-steps';
import { saveAnswer } from '@/lib/screening/save-answer';
import { inputOf } from '@/lib/screening/screening-input';
import { openQuestions } from '@/lib/screening/understanding';
import { toldRisksHash } from '@/lib/screening/told-risks';
import type { ScreeningSnapshot } from '@/lib/screening/screening-snapshot';
import { questionsOf } from '@/lib/screening/section-questions';

/** A seed that meets a refusal is wrong: it stops there and names the code. */
const must = async <T>(result: Promise<Result<T, DomainError>>): Promise<T> => {
  const settled = await result;
  if (!settled.ok)
    throw new Error(`The demo cannot go on: ${settled.error.code} ${JSON.stringify(settled.error.fields)}`);
  return settled.value;
};

export const snapshotOf = async (
  { clinicId }: StaffActor,
  screeningId: string,
): Promise<ScreeningSnapshot> => {
  const snapshot = await reading(clinicId, (tx) => loadScreening(tx, clinicId, screeningId));
  if (!snapshot) throw new Error('The screening that was just opened is not there.');
  return snapshot;
};

/** Hands over a tablet, as staff do, and answers as whom it speaks. */
export const takeTablet = async (staff: StaffActor, screeningId: string): Promise<PatientActor> => {
  const { cookie } = await must(handOverTablet(staff, screeningId));
  const patient = await patientByCookie(cookie);
  if (!patient) throw new Error('The tablet that was just handed over opens nothing.');
  return patient;
};

/** What somebody with nothing to report says. */
export const plainAnswer = (factId: FactId): Answer =>
  factById(factId).kind === 'medicines' ? ['none'] : factById(factId).kind === 'yes-no' ? 'no' : notSure;

export const save = (patient: PatientActor, factId: FactId, answer: Answer) =>
  must(
    saveAnswer(
      answer === notSure
        ? { factId, state: 'not-sure', idempotencyKey: newId() }
        : { factId, state: 'answered', value: answer as string | number | string[], idempotencyKey: newId() },
      patient,
    ),
  );

/** Answers the questions about the risks, each rightly. */
export const understand = async (staff: StaffActor, patient: PatientActor): Promise<void> => {
  const open = openQuestions(await snapshotOf(staff, patient.screeningId));
  const right = open.map(({ risk, options }) => [risk, options.find((one) => one.right)?.id ?? ''] as const);
  await must(answerUnderstanding({ answers: Object.fromEntries(right) }, patient));
};

type Answers = Readonly<Partial<Record<FactId, Answer>>>;

/** Answers what these sections ask, tap by tap. */
const tapThrough = async (
  staff: StaffActor,
  patient: PatientActor,
  wanted: readonly SectionId[],
  answers: Answers,
): Promise<void> => {
  for (const section of wanted) {
    let { questions } = questionsOf(await snapshotOf(staff, patient.screeningId), section);
    for (;;) {
      const open = questions.find(({ need, answer }) => need === 'required' && !answer);
      if (!open) break;
      const receipt = await save(patient, open.factId, answers[open.factId] ?? plainAnswer(open.factId));
      ({ questions } = receipt.questions);
    }
    await must(finishSection(section, patient));
  }
};

/** Goes through the form as a patient would, or somebody for them, step by step; to its end, or `until` a page. */
export const answerAll = async (
  staff: StaffActor,
  patient: PatientActor,
  answers: Answers,
  hurts: readonly string[],
  {
    who = { respondent: 'self' },
    until,
    answerQuestions = tapThrough,
  }: {
    who?: Parameters<typeof sayWhoAnswers>[0];
    until?: `questions/${SectionId}` | 'understanding' | 'check';
    answerQuestions?: typeof tapThrough;
  } = {},
): Promise<void> => {
  const { bornOn } = (await snapshotOf(staff, patient.screeningId)).patient;
  await must(sayWhoAnswers(who, patient));
  await must(confirmIdentity({ bornOn, isThisYou: 'yes' }, patient));
  await must(readAbout(patient));
  const all = sections.map(({ id }) => id);
  const end = all.findIndex((section) => until === `questions/${section}`);
  await answerQuestions(staff, patient, end < 0 ? all : all.slice(0, end), answers);
  if (end >= 0) return;
  await must(markWhereItHurts(hurts, patient));
  await must(
    readRisks({ seen: toldRisksHash(inputOf(await snapshotOf(staff, patient.screeningId))) }, patient),
  );
  if (until === 'understanding') return;
  await understand(staff, patient);
  if (until === 'check') return;
  const newest = (await snapshotOf(staff, patient.screeningId)).answers.at(-1)?.sequence ?? 0n;
  await must(declareTrue({ answersThrough: String(newest), declared: 'on' }, patient));
};

/** Signs by typed name, and lets the physiotherapist countersign. */
export const signAndCountersign = async (
  staff: StaffActor,
  patient: PatientActor,
  fullName: string,
): Promise<void> => {
  const statement = statementFor(await snapshotOf(staff, patient.screeningId));
  const { consentId } = await must(
    signConsent(
      {
        method: 'typed',
        statementHash: hashOf(statement),
        fullName,
        typedName: fullName,
        ticked: statement.declarations.map(({ id }) => id),
      },
      patient,
    ),
  );
  await must(countersign({ screeningId: patient.screeningId, consentId, changedToday: 'no' }, staff));
};

export const putTabletDown = leaveDevice;
