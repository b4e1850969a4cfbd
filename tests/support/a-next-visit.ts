import { hashOf } from '@/lib/crypto/digest';
import type { Answer, FactId } from '@/rules';
import type { PatientActor, StaffActor } from '@/lib/actors';
import { confirmConsent } from '@/lib/consent/confirm-consent';
import { countersign } from '@/lib/consent/countersign';
import { coverageForPage } from '@/lib/consent/read-coverage';
import { newId } from '@/lib/ids';
import { setPlan } from '@/lib/screening/staff-steps';
import { startNextVisit } from '@/lib/screening/start-next-visit';
import { signAndCountersign, takeTablet } from '@/prisma/seed/walk-through';
import { snapshotOf } from './a-clinic';
import { answerRest, aVisit, sendAnswers, toQuestions } from './a-visit';

type Said = Readonly<Partial<Record<FactId, Answer>>>;

/** A first visit, signed and countersigned for so many treatments. */
export const firstVisit = async (staff: StaffActor, times: number) => {
  const visit = await aVisit(staff);
  const { screeningId, tablet } = visit;
  await setPlan({ screeningId, regions: ['lower-leg-right'], technique: 'deep', times }, staff);
  await signAndCountersign(staff, tablet, 'Sam Test');
  return { ...visit, consentId: (await snapshotOf(staff, screeningId)).consents[0]?.id ?? '' };
};

export const startVisitAfter = async (staff: StaffActor, screeningId: string): Promise<string> => {
  const started = await startNextVisit({ screeningId, idempotencyKey: newId() }, staff);
  if (!started.ok) throw new Error(started.error.code);
  return started.value.screeningId;
};

export const answerVisit = async (staff: StaffActor, screeningId: string, said: Said = {}) => {
  const tablet = await takeTablet(staff, screeningId);
  await toQuestions(staff, tablet);
  await answerRest(staff, tablet, said);
  await sendAnswers(staff, tablet);
  return { screeningId, tablet };
};

/** The next visit, answered as somebody with nothing to report but what is said. */
export const nextVisit = async (staff: StaffActor, screeningId: string, said: Said = {}) =>
  answerVisit(staff, await startVisitAfter(staff, screeningId), said);

/** The one tap, on what is on the page: the id of the record it becomes. */
export const confirmAt = async (staff: StaffActor, tablet: PatientActor): Promise<string> => {
  const covered = await coverageForPage(await snapshotOf(staff, tablet.screeningId));
  if (!covered?.covers) throw new Error(JSON.stringify(covered?.reasons ?? covered));
  const { statement, earlier } = covered;
  const done = await confirmConsent(
    { statementHash: hashOf(statement), underId: earlier.consent.id },
    tablet,
  );
  if (!done.ok) throw new Error(done.error.code);
  return done.value.consentId;
};

/** A visit under the consent of the one before, confirmed and countersigned: the id of its record. */
export const coveredVisit = async (staff: StaffActor, after: string) => {
  const visit = await nextVisit(staff, after);
  const consentId = await confirmAt(staff, visit.tablet);
  const done = await countersign({ screeningId: visit.screeningId, consentId, changedToday: 'no' }, staff);
  if (!done.ok) throw new Error(done.error.code);
  return { ...visit, consentId };
};
