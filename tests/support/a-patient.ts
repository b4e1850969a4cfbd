import type { FactId } from '@/rules';
import type { PatientActor, StaffActor } from '@/lib/actors';
import { newId } from '@/lib/ids';
import type { SaveAnswer } from '@/lib/screening/answer.schema';
import { unansweredIn } from '@/lib/screening/journey';
import { confirmIdentity, readAbout, sayWhoAnswers } from '@/lib/screening/patient-steps';
import { saveAnswer } from '@/lib/screening/save-answer';
import { anIntake, snapshotOf } from './a-clinic';

/** The patient's device saves one answer. */
export const save = (
  tablet: PatientActor,
  factId: FactId,
  value: SaveAnswer['value'],
  idempotencyKey = newId(),
) => saveAnswer({ factId, state: 'answered', value, idempotencyKey }, tablet);

/** In front of the first questions. */
export const atQuestions = async (staff: StaffActor) => {
  const opened = await anIntake(staff);
  await sayWhoAnswers({ respondent: 'self' }, opened.tablet);
  await confirmIdentity({ bornOn: '1990-05-05', isThisYou: 'yes' }, opened.tablet);
  await readAbout(opened.tablet);
  return opened;
};

/** In front of the questions about medicines. */
export const atMedicines = async (staff: StaffActor) => {
  const opened = await atQuestions(staff);
  for (const section of ['today', 'needles'] as const)
    for (let open = true; open;) {
      const missing = unansweredIn(await snapshotOf(staff, opened.screeningId), section);
      open = missing.length > 0;
      for (const factId of missing) await save(opened.tablet, factId, 'no');
    }
  return opened;
};
