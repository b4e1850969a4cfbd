import 'server-only';
import { parseAnswer } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { dayIn, now } from '@/lib/clock';
import { transaction, type Tx } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { fail, ok, type Result } from '@/lib/result';
import { sourceLanguage } from '@/lib/texts/shipped-text';
import { textInForce } from '@/lib/texts/text-in-force';
import { findFollowing } from './last-visit.repository';
import { loadScreening, loadScreeningForUpdate } from './load-screening';
import { nextVisitAfter } from './next-visit';
import { isSameExtent, planExtentOf } from './plan-extent';
import { findScreeningByKey, insertAnswerOnce, insertEvent, insertScreening } from './screening.repository';
import type { ScreeningSnapshot } from './screening-snapshot';
import type { StartNextVisit } from './start-next-visit.schema';
import { isSettled, statusOf } from './status';

type Started = Result<{ screeningId: string }, DomainError>;

/**
 * Opens the next visit of a patient whose last one is over. It names the visit it follows and begins with its plan; of what
 * the patient said then nothing is in it until the patient says it again. Starting twice on one day leads to one visit.
 */
export const startNextVisit = (
  { screeningId: followsId, idempotencyKey }: StartNextVisit,
  actor: StaffActor,
): Promise<Started> =>
  transaction(actor.clinicId, async (tx) => {
    const at = now();
    const { clinicId, staffId } = actor;
    const already = await findScreeningByKey(tx, clinicId, idempotencyKey);
    if (already)
      return (await loadScreening(tx, clinicId, already))?.followsId === followsId
        ? ok({ screeningId: already })
        : fail({ code: 'screening/form-used' });

    const last = await loadScreeningForUpdate(tx, clinicId, followsId);
    if (!last) return fail({ code: 'access/not-found' });
    const next = await nextVisitAfter(tx, last);
    if (next.kind === 'later') return fail({ code: 'screening/later-visit', ids: { ...next } });
    if (next.kind === 'not-over') return fail({ code: 'screening/not-over' });

    const today = dayIn(last.clinic.timeZone, at);
    const open = await openToday(tx, last, today);
    if (open) return ok({ screeningId: open });

    const screeningId = newId();
    await insertScreening(tx, {
      clinicId,
      id: screeningId,
      patientId: last.patient.id,
      startedById: staffId,
      followsId,
      language: sourceLanguage,
      textNumber: await textInForce(tx, clinicId, sourceLanguage, at),
      idempotencyKey,
      startedAt: at,
      startedOn: today,
    });
    await takeOverPlan(tx, actor, last, screeningId, at);
    await takeOverExtent(tx, actor, last, screeningId, at);
    await recordAudit(tx, actor, {
      action: 'screening-opened',
      objectKind: 'screening',
      objectId: screeningId,
      detail: { follows: followsId },
      at,
    });
    return ok({ screeningId });
  });

/** A visit that was started from this one today, and is still to be gone through. */
const openToday = async (tx: Tx, last: ScreeningSnapshot, today: string): Promise<string | null> => {
  const { clinicId, patient, id } = last;
  for (const { id: followingId } of await findFollowing(
    tx,
    { clinicId, patientId: patient.id, screeningId: id },
    today,
  )) {
    const following = await loadScreening(tx, clinicId, followingId);
    if (following && !isSettled(statusOf(following))) return followingId;
  }
  return null;
};

/** The plan as it stands, as the word of whoever starts the visit. What the present rules cannot read is planned anew. */
const takeOverPlan = async (
  tx: Tx,
  { clinicId, staffId }: StaffActor,
  last: ScreeningSnapshot,
  screeningId: string,
  at: Date,
): Promise<void> => {
  for (const { factId, state, value } of last.answers) {
    if (factId !== 'plan.regions' && factId !== 'plan.technique') continue;
    const parsed = parseAnswer(factId, value);
    if (state !== 'answered' || !parsed.ok) continue;
    await insertAnswerOnce(tx, {
      clinicId,
      screeningId,
      factId,
      state,
      value: parsed.value,
      saidBy: 'clinician',
      staffId,
      reason: null,
      idempotencyKey: newId(),
      at,
    });
  }
};

/** How often and until when goes along too. A last day that has passed does not: without one it is one treatment again. */
const takeOverExtent = async (
  tx: Tx,
  { clinicId, staffId }: StaffActor,
  last: ScreeningSnapshot,
  screeningId: string,
  at: Date,
): Promise<void> => {
  const { times, until } = planExtentOf(last);
  const extent = until !== null && until < last.today ? planExtentOf({ events: [] }) : { times, until };
  if (!isSameExtent(extent, planExtentOf({ events: [] })))
    await insertEvent(
      tx,
      { clinicId, screeningId, staffId, at },
      { kind: 'extent-planned', detail: { ...extent } },
    );
};
