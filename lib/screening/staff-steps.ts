import 'server-only';
import { factById, parseAnswer, type Answer, type FactId } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { dayIn, now } from '@/lib/clock';
import { transaction, type Tx } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { correctPatient } from '@/lib/patients/register-patient';
import { holdPolicy } from '@/lib/policy/hold-policy';
import { fail, ok, type Result } from '@/lib/result';
import { assess } from './assess';
import { journeyOf } from './journey';
import { keepTyped } from './keep-typed';
import { extentFrom, isSameExtent, planExtentOf, untilProblem } from './plan-extent';
import { loadScreening, loadScreeningForUpdate } from './load-screening';
import { openAlerts } from './status';
import { checkAnswer } from './check-answer';
import { insertAnswerOnce, insertEvent } from './screening.repository';
import type { ScreeningSnapshot } from './screening-snapshot';
import type { AcknowledgeAlerts, ClearMismatch, CorrectAnswer, SetPlan } from './staff-step.schema';

type Done = Result<null, DomainError>;

const onScreening = (
  actor: StaffActor,
  screeningId: string,
  work: (tx: Tx, snapshot: ScreeningSnapshot, at: Date) => Promise<Done>,
): Promise<Done> =>
  transaction(actor.clinicId, async (tx) => {
    const snapshot = await loadScreeningForUpdate(tx, actor.clinicId, screeningId);
    return snapshot ? work(tx, snapshot, now()) : fail({ code: 'access/not-found' });
  });

const sameValue = (a: Answer | null, b: Answer | null): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * A clinician adds a fact of their own, or corrects an answer together with the patient: who and why is kept, and the
 * old answer stays. Everything is judged again, which voids an earlier decision.
 */
export const correctAnswer = (input: CorrectAnswer, actor: StaffActor): Promise<Done> => {
  const fact = factById(input.factId);
  const checked = checkAnswer(fact.id, input);
  if (!checked.ok)
    return Promise.resolve(
      fail({ ...checked.error, fields: { value: checked.error.fields?.[fact.id] ?? '' } }),
    );
  if (fact.from === 'clinician' && input.state === 'not-sure')
    return Promise.resolve(
      fail({ code: 'screening/answer-invalid', fields: { value: 'Leave it open instead.' } }),
    );

  return onScreening(actor, input.screeningId, async (tx, snapshot, at) => {
    const before = snapshot.answers.find(({ factId }) => factId === fact.id);
    if ((before?.state ?? 'cleared') === input.state && sameValue(before?.value ?? null, checked.value))
      return ok(null);
    // A list drawn before the patient added to it would take out what they added.
    if (input.insteadOf !== undefined && BigInt(input.insteadOf) !== (before?.sequence ?? 0n))
      return fail({
        code: 'screening/answers-changed',
        fields: { value: 'This was answered again meanwhile. Look at the answer as it is now.' },
      });
    const reason = input.reason?.trim() ?? '';
    if (fact.from === 'patient' && reason === '')
      return fail({ code: 'input/invalid', fields: { reason: 'Say why this answer is changed.' } });

    const { inserted } = await insertAnswerOnce(tx, {
      clinicId: actor.clinicId,
      screeningId: snapshot.id,
      factId: fact.id,
      state: input.state,
      value: checked.value,
      typed:
        fact.kind === 'medicines' && Array.isArray(checked.value)
          ? keepTyped(before, checked.value as readonly string[])
          : null,
      amountGiven: input.state === 'answered' ? input.amountGiven : undefined,
      saidBy: 'clinician',
      staffId: actor.staffId,
      reason: reason || null,
      idempotencyKey: input.idempotencyKey,
      at,
    });
    if (!inserted) return fail({ code: 'screening/form-used' });
    await reassess(tx, actor, snapshot, 'changed-answer', at);
    await recordAudit(tx, actor, {
      action: 'answer-corrected',
      objectKind: 'screening',
      objectId: snapshot.id,
      detail: { factId: fact.id },
      at,
    });
    return ok(null);
  });
};

/**
 * Sets the planned regions and technique, how often and until when. Closed sites are judged like any other. How often is no
 * matter of the rules; but whoever signed for less than is planned now signs again.
 */
export const setPlan = (input: SetPlan, actor: StaffActor): Promise<Done> => {
  const regions = parseAnswer('plan.regions', input.regions);
  if (!regions.ok)
    return Promise.resolve(fail({ code: 'input/invalid', fields: { regions: regions.message } }));
  const technique = parseAnswer('plan.technique', input.technique);
  if (!technique.ok)
    return Promise.resolve(fail({ code: 'input/invalid', fields: { technique: technique.message } }));

  return onScreening(actor, input.screeningId, async (tx, snapshot, at) => {
    const next: readonly (readonly [FactId, Answer])[] = [
      ['plan.regions', regions.value],
      ['plan.technique', technique.value],
    ];
    const changed = next.filter(([id, value]) => {
      const before = snapshot.answers.find(({ factId }) => factId === id);
      return before?.state !== 'answered' || !sameValue(before.value, value);
    });
    const problem = untilProblem(input, snapshot.today);
    if (problem) return fail({ code: 'input/invalid', fields: { until: problem } });
    const extent = extentFrom(input);
    const isOtherExtent = !isSameExtent(extent, planExtentOf(snapshot));
    if (changed.length === 0 && !isOtherExtent) return ok(null);
    if (isOtherExtent)
      await insertEvent(
        tx,
        { clinicId: actor.clinicId, screeningId: snapshot.id, staffId: actor.staffId, at },
        { kind: 'extent-planned', detail: { ...extent } },
      );
    for (const [factId, value] of changed)
      await insertAnswerOnce(tx, {
        clinicId: actor.clinicId,
        screeningId: snapshot.id,
        factId,
        state: 'answered',
        value,
        saidBy: 'clinician',
        staffId: actor.staffId,
        reason: null,
        idempotencyKey: newId(),
        at,
      });
    if (changed.length > 0) await reassess(tx, actor, snapshot, 'changed-plan', at);
    await recordAudit(tx, actor, { action: 'plan-set', objectKind: 'screening', objectId: snapshot.id, at });
    return ok(null);
  });
};

/** Before the patient has declared, there is nothing to judge yet. */
const reassess = async (
  tx: Tx,
  actor: StaffActor,
  before: ScreeningSnapshot,
  reason: 'changed-answer' | 'changed-plan',
  at: Date,
): Promise<void> => {
  if (before.assessment) await assess(tx, actor, before.id, reason, at);
};

export const acknowledgeAlerts = (
  { screeningId, through }: AcknowledgeAlerts,
  actor: StaffActor,
): Promise<Done> =>
  onScreening(actor, screeningId, async (tx, snapshot, at) => {
    const seen = openAlerts(snapshot).findLast(({ sequence }) => sequence <= BigInt(through));
    if (!seen) return ok(null);
    await insertEvent(
      tx,
      { clinicId: actor.clinicId, screeningId: snapshot.id, staffId: actor.staffId, at },
      // Never more than there was to see: an alert raised later still calls.
      { kind: 'alert-acknowledged', detail: { through: String(seen.sequence) } },
    );
    await recordAudit(tx, actor, {
      action: 'alert-acknowledged',
      objectKind: 'screening',
      objectId: snapshot.id,
      at,
    });
    return ok(null);
  });

/** After a mismatch: staff checked who this is and put right what was mistyped; the patient confirms once more. */
export const clearMismatch = (
  { screeningId, givenName, familyName, bornOn, reason }: ClearMismatch,
  actor: StaffActor,
): Promise<Done> =>
  onScreening(actor, screeningId, async (tx, snapshot, at) => {
    // Once the patient has gone on, names and birth date are no longer the desk's to change here.
    if (journeyOf(snapshot).next !== 'stopped') return fail({ code: 'screening/step-not-ready' });
    const today = dayIn(snapshot.clinic.timeZone, at);
    const patient = { givenName, familyName, bornOn };
    // The correction is audited before anything is judged: the policy is held first, as everywhere.
    await holdPolicy(tx, actor.clinicId);
    const corrected = await correctPatient(tx, actor, snapshot.patient.id, { patient, today, at });
    if (!corrected.ok) return corrected;
    await insertEvent(
      tx,
      { clinicId: actor.clinicId, screeningId: snapshot.id, staffId: actor.staffId, at },
      { kind: 'identity-cleared', detail: { reason } },
    );
    await reassess(tx, actor, snapshot, 'changed-answer', at);
    await recordAudit(tx, actor, {
      action: 'identity-cleared',
      objectKind: 'screening',
      objectId: snapshot.id,
      at,
    });
    return ok(null);
  });

/** One screening for a member of staff. Reading it is audited; "not yours" and "not there" are one answer. */
export const readScreening = (
  actor: StaffActor,
  screeningId: string,
): Promise<Result<ScreeningSnapshot, DomainError>> =>
  transaction(actor.clinicId, async (tx) => {
    const snapshot = await loadScreening(tx, actor.clinicId, screeningId);
    if (!snapshot) return fail({ code: 'access/not-found' });
    await recordAudit(tx, actor, {
      action: 'screening-read',
      objectKind: 'screening',
      objectId: snapshot.id,
      at: now(),
    });
    return ok(snapshot);
  });
