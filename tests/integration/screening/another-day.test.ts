import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { FactId } from '@/rules';
import type { PatientActor, StaffActor } from '@/lib/actors';
import { countersign } from '@/lib/consent/countersign';
import { refuseConsent } from '@/lib/consent/say-no';
import { transaction } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { decide } from '@/lib/review/decide';
import { searchRecords } from '@/lib/record/search-records';
import { recordFilterSchema } from '@/lib/record/record-filter.schema';
import { newestSequence, voidedConsent } from '@/lib/screening/clearance';
import { declaredOn, isDeclared, journeyOf, mayDecline } from '@/lib/screening/journey';
import { declareTrue } from '@/lib/screening/patient-steps';
import { saveAnswer } from '@/lib/screening/save-answer';
import { insertEvent } from '@/lib/screening/screening.repository';
import { correctAnswer, setPlan } from '@/lib/screening/staff-steps';
import { statusOf } from '@/lib/screening/status';
import { signAndCountersign, takeTablet } from '@/prisma/seed/walk-through';
import { aClinic, anAnsweredIntake, snapshotOf } from '../../support/a-clinic';
import { sign } from '../../support/a-signature';

let staff: StaffActor;
beforeAll(async () => {
  staff = await aClinic();
});
afterEach(() => {
  vi.useRealTimers();
});

/** The clinic is in Auckland, 13 hours ahead: its day changes at 11:00 UTC. */
const at = (instant: string) => vi.useFakeTimers({ toFake: ['Date'], now: new Date(instant) });
const lateOnMonday = '2026-01-12T10:50:00Z';
const earlyOnTuesday = '2026-01-12T11:10:00Z';

const declare = async (tablet: PatientActor) => {
  const answersThrough = String(newestSequence(await snapshotOf(staff, tablet.screeningId)));
  return declareTrue({ answersThrough, declared: 'on' }, tablet);
};

const say = (tablet: PatientActor, factId: FactId, value: string) =>
  saveAnswer({ factId, state: 'answered', value, idempotencyKey: newId() }, tablet);

const answeredOnMonday = async (answers: Parameters<typeof anAnsweredIntake>[1] = {}) => {
  at(lateOnMonday);
  return anAnsweredIntake(staff, answers);
};

test('answers of an earlier day are confirmed before anything is signed', async () => {
  const { tablet, screeningId } = await answeredOnMonday();
  expect(statusOf(await snapshotOf(staff, screeningId))).toBe('awaiting-signature');

  at(earlyOnTuesday);
  const later = await snapshotOf(staff, screeningId);
  expect(statusOf(later)).toBe('answering');
  expect(journeyOf(later).next).toBe('check');
  expect(await sign(staff, tablet)).toMatchObject({ ok: false, error: { code: 'consent/not-allowed' } });

  expect(await declare(tablet)).toMatchObject({ ok: true });
  const confirmed = await snapshotOf(staff, screeningId);
  // Nothing new was said, so nothing is judged again.
  expect(confirmed.assessment?.id).toBe(later.assessment?.id);
  expect(await sign(staff, tablet)).toMatchObject({ ok: true });
});

test('after the last day that was planned nothing is signed or countersigned', async () => {
  const { tablet, screeningId } = await answeredOnMonday();
  const plan = { screeningId, regions: ['lower-leg-right'], technique: 'deep' };
  await setPlan({ ...plan, until: '2026-01-12' }, staff);
  const signed = await sign(staff, tablet);
  if (!signed.ok) throw new Error(signed.error.code);
  const ended = { ok: false, error: { code: 'consent/plan-ended' } };
  const input = { screeningId, consentId: signed.value.consentId, changedToday: 'no' as const };

  at(earlyOnTuesday);
  expect(await countersign(input, staff)).toMatchObject(ended);
  // It waits for nobody's countersignature any more, and every page says the same of it.
  const past = await snapshotOf(staff, screeningId);
  expect(statusOf(past)).toBe('plan-ended');
  expect(voidedConsent(past)?.because).toBe('ended');
  expect(journeyOf(past).open).not.toContain('consent');
  const states = async (state: string) =>
    (await searchRecords(staff, recordFilterSchema.parse({ state }))).records.map(({ id }) => id);
  expect(await states('ended')).toEqual([input.consentId]);
  expect(await states('awaiting-countersignature')).not.toContain(input.consentId);
  const other = await anAnsweredIntake(staff);
  await insertPast(other.screeningId);
  expect(await sign(staff, other.tablet)).toMatchObject(ended);
  // Planned anew, it is signed again.
  await setPlan({ ...plan, until: '2026-01-20' }, staff);
  await declare(tablet);
  expect(await sign(staff, tablet)).toMatchObject({ ok: true });
});

/** A plan of yesterday, which no page would take today. */
const insertPast = (screeningId: string) =>
  transaction(staff.clinicId, (tx) =>
    insertEvent(
      tx,
      { clinicId: staff.clinicId, screeningId, staffId: staff.staffId, at: new Date() },
      { kind: 'extent-planned', detail: { times: null, until: '2026-01-12' } },
    ),
  );

test('saying no needs no new declaration', async () => {
  const { tablet, screeningId } = await answeredOnMonday();
  at(earlyOnTuesday);
  expect(mayDecline(await snapshotOf(staff, screeningId))).toBe(true);
  expect(await refuseConsent({ reason: '' }, tablet)).toMatchObject({ ok: true });
  expect(statusOf(await snapshotOf(staff, screeningId))).toBe('refused');
});

test('a "no" says nothing about the answers: taken back and decided on, they are declared anew before signing', async () => {
  const { tablet, screeningId } = await answeredOnMonday();
  at(earlyOnTuesday);
  expect(await refuseConsent({ reason: '' }, tablet)).toMatchObject({ ok: true });
  // The "no" itself needs no declaration of the patient's.
  expect(isDeclared(await snapshotOf(staff, screeningId))).toBe(true);
  expect(declaredOn(await snapshotOf(staff, screeningId))).toBe('2026-01-12');

  const corrected = await correctAnswer(
    {
      screeningId,
      factId: 'consent-refused-or-withdrawn',
      state: 'answered',
      value: 'no',
      reason: 'Talked it through.',
      idempotencyKey: newId(),
    },
    staff,
  );
  expect(corrected).toMatchObject({ ok: true });
  const decided = await decide(
    {
      screeningId,
      assessmentId: (await snapshotOf(staff, screeningId)).assessment?.id ?? '',
      decision: 'proceed',
      reasonCode: 'checked-in-person',
      reasonText: 'Talked it through.',
      conditions: [],
    },
    staff,
  );
  expect(decided).toMatchObject({ ok: true });
  expect(journeyOf(await snapshotOf(staff, screeningId)).next).toBe('check');
  expect(await sign(staff, tablet)).toMatchObject({ ok: false, error: { code: 'consent/not-allowed' } });
  expect(await declare(tablet)).toMatchObject({ ok: true });
  expect(await sign(staff, tablet)).toMatchObject({ ok: true });
});

test('what is no longer so is changed on the way, and judged', async () => {
  const { tablet } = await answeredOnMonday();
  at(earlyOnTuesday);
  expect(await say(tablet, 'systemic-infection-or-fever', 'yes')).toMatchObject({ ok: true });
  expect(await sign(staff, tablet)).toMatchObject({ ok: false });
});

test('a decision stands while the answers do', async () => {
  const { tablet, screeningId } = await answeredOnMonday({ 'anticoagulant-therapy': 'not-sure' });
  at(earlyOnTuesday);
  // What waits for staff still does: the patient confirms when it is their turn.
  const waiting = await snapshotOf(staff, screeningId);
  expect(statusOf(waiting)).toBe('needs-review');
  const decided = await decide(
    {
      screeningId,
      assessmentId: waiting.assessment?.id ?? '',
      decision: 'proceed',
      reasonCode: 'checked-in-person',
      reasonText: 'Talked it through.',
      conditions: [],
    },
    staff,
  );
  expect(decided).toMatchObject({ ok: true });
  expect(await sign(staff, tablet)).toMatchObject({ ok: false });
  expect(await declare(tablet)).toMatchObject({ ok: true });
  expect(await sign(staff, tablet)).toMatchObject({ ok: true });
});

test('what was signed stays signed', async () => {
  const { tablet, screeningId } = await answeredOnMonday();
  await signAndCountersign(staff, tablet, 'Sam Test');
  at('2026-01-20T00:00:00Z');
  expect(statusOf(await snapshotOf(staff, screeningId))).toBe('complete');
  expect(journeyOf(await snapshotOf(staff, screeningId)).next).toBe('done');
  expect(await takeTablet(staff, screeningId)).toMatchObject({ screeningId });
});
