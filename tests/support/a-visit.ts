import { factById, notSure, shown, type Answer, type FactId } from '@/rules';
import type { PatientActor, StaffActor } from '@/lib/actors';
import { transaction } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { newestSequence } from '@/lib/screening/clearance';
import {
  confirmIdentity,
  declareTrue,
  markWhereItHurts,
  readAbout,
  readRisks,
  sayWhoAnswers,
} from '@/lib/screening/patient-steps';
import { inputOf } from '@/lib/screening/screening-input';
import { insertAnswers, type NewAnswer } from '@/lib/screening/screening.repository';
import { toldRisksHash } from '@/lib/screening/told-risks';
import { withAnswer } from '@/lib/screening/with-answer';
import { understand } from '@/prisma/seed/walk-through';
import { anIntake, snapshotOf } from './a-clinic';

type Said = Readonly<Partial<Record<FactId, Answer>>>;

/** From the tablet in the patient's hands to the first question. */
export const toQuestions = async (staff: StaffActor, tablet: PatientActor): Promise<void> => {
  const { bornOn } = (await snapshotOf(staff, tablet.screeningId)).patient;
  await sayWhoAnswers({ respondent: 'self' }, tablet);
  await confirmIdentity({ bornOn, isThisYou: 'yes' }, tablet);
  await readAbout(tablet);
};

/** From the last question to the declaration. */
export const sendAnswers = async (staff: StaffActor, tablet: PatientActor): Promise<void> => {
  const read = () => snapshotOf(staff, tablet.screeningId);
  await markWhereItHurts(['lower-leg-right'], tablet);
  await readRisks({ seen: toldRisksHash(inputOf(await read())) }, tablet);
  await understand(staff, tablet);
  const answersThrough = String(newestSequence(await read()));
  const declared = await declareTrue({ answersThrough, declared: 'on' }, tablet);
  if (!declared.ok) throw new Error(declared.error.code);
};

/** Answers all that is open as somebody with nothing to report, but for what is said: in one transaction, not one a question. */
export const answerRest = async (staff: StaffActor, tablet: PatientActor, said: Said = {}): Promise<void> => {
  const { clinicId, screeningId } = tablet;
  let snapshot = await snapshotOf(staff, screeningId);
  const answers: NewAnswer[] = [];
  for (;;) {
    const given = new Set(snapshot.answers.map(({ factId }) => factId));
    const open = [...shown(inputOf(snapshot))].find(
      ([id, need]) => need === 'required' && !given.has(id),
    )?.[0];
    if (!open) break;
    const value = said[open] ?? (factById(open).kind === 'medicines' ? ['none'] : 'no');
    const answer = {
      factId: open,
      ...(value === notSure
        ? ({ state: 'not-sure', value: null } as const)
        : ({ state: 'answered', value } as const)),
      saidBy: 'patient' as const,
      staffId: null,
      reason: null,
      at: new Date(),
    };
    answers.push({ ...answer, clinicId, screeningId, idempotencyKey: newId() });
    snapshot = withAnswer(snapshot, answer);
  }
  await transaction(clinicId, (tx) => insertAnswers(tx, answers));
};

/** A screening of somebody new, with every question answered and declared. */
export const aVisit = async (staff: StaffActor, said: Said = {}) => {
  const opened = await anIntake(staff);
  await toQuestions(staff, opened.tablet);
  await answerRest(staff, opened.tablet, said);
  await sendAnswers(staff, opened.tablet);
  return opened;
};
