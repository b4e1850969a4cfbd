import 'server-only';
import type { PatientActor, StaffActor } from '@/lib/actors';
import type { Tx } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { assess } from './assess';
import { isDeclared } from './journey';
import { insertAnswerOnce, insertEvent } from './screening.repository';
import type { AnsweredBy, ScreeningSnapshot } from './screening-snapshot';

/**
 * A refusal or withdrawal sets `consent-refused-or-withdrawn` to yes (semantics §14) and judges everything again. The
 * patient's own "no" needs no second declaration: it keeps what was declared declared, and dates nothing anew.
 */
export const recordNo = async (
  tx: Tx,
  actor: PatientActor | StaffActor,
  before: ScreeningSnapshot,
  saidBy: AnsweredBy,
  at: Date,
): Promise<ScreeningSnapshot> => {
  const { clinicId } = actor;
  const { id: screeningId } = before;
  const staffId = actor.kind === 'staff' ? actor.staffId : null;
  await insertAnswerOnce(tx, {
    clinicId,
    screeningId,
    factId: 'consent-refused-or-withdrawn',
    state: 'answered',
    value: 'yes',
    saidBy: actor.kind === 'staff' ? 'clinician' : saidBy,
    staffId,
    reason: actor.kind === 'staff' ? 'Withdrawn on the patient’s word.' : null,
    idempotencyKey: newId(),
    at,
  });
  const after = await assess(tx, actor, screeningId, 'withdrawn', at);
  // What was never declared is not declared by a "no" either.
  if (actor.kind === 'patient' && isDeclared(before))
    await insertEvent(
      tx,
      { clinicId, screeningId, staffId, at },
      {
        kind: 'declared-true',
        detail: { answersThrough: String(after.assessment?.answersThrough ?? 0n), of: 'no' },
      },
    );
  return after;
};
