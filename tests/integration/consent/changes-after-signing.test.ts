import { beforeAll, describe, expect, test } from 'vitest';
import type { FactId } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { countersign } from '@/lib/consent/countersign';
import { readRecord } from '@/lib/consent/read-consent';
import { withdrawForPatient } from '@/lib/consent/say-no';
import { db } from '@/lib/db/client';
import { newId } from '@/lib/ids';
import { decide } from '@/lib/review/decide';
import { correctAnswer, setPlan } from '@/lib/screening/staff-steps';
import { clearanceOf, standingConsent } from '@/lib/screening/clearance';
import { statusOf } from '@/lib/screening/status';
import { aClinic, anAnsweredIntake, snapshotOf } from '../../support/a-clinic';
import { signedIntake } from '../../support/a-signature';

let staff: StaffActor;
beforeAll(async () => {
  staff = await aClinic();
});

describe('what changes later', () => {
  const correct = (screeningId: string, factId: FactId, value: string) =>
    correctAnswer(
      {
        screeningId,
        factId,
        state: 'answered',
        value,
        reason: 'Asked again at the couch.',
        idempotencyKey: newId(),
      },
      staff,
    );

  test('a changed answer voids the consent, and the row stays', async () => {
    const { screeningId, consentId } = await signedIntake(staff);
    await correct(screeningId, 'anticoagulant-therapy', 'yes');
    const snapshot = await snapshotOf(staff, screeningId);
    expect(standingConsent(snapshot)).toBeNull();
    expect(statusOf(snapshot)).toBe('needs-review');
    expect(await countersign({ screeningId, consentId, changedToday: 'no' }, staff)).toMatchObject({
      ok: false,
      error: { code: 'consent/nothing-to-countersign' },
    });
    expect(await db().consent.count({ where: { screeningId } })).toBe(1);
  });

  test('a record says what ended it: another plan, then that it was taken back', async () => {
    const { screeningId, consentId } = await signedIntake(staff);
    const end = async () => {
      const record = await readRecord(staff, consentId);
      return record.ok ? record.value.end : record;
    };
    expect(await end()).toBeNull();
    await setPlan({ screeningId, regions: ['lower-leg-left'], technique: 'deep' }, staff);
    expect(await end()).toEqual({ because: 'plan', later: null, wasComplete: false });
    await withdrawForPatient({ screeningId, reason: '' }, staff);
    expect(await end()).toMatchObject({ because: 'withdrawn', later: { kind: 'withdrawn' } });
  });

  test('a changed answer voids a decision', async () => {
    const { screeningId } = await anAnsweredIntake(staff, { 'anticoagulant-therapy': 'not-sure' });
    const { assessment } = await snapshotOf(staff, screeningId);
    await decide(
      {
        screeningId,
        assessmentId: assessment?.id ?? '',
        decision: 'proceed',
        reasonCode: 'checked-with-prescriber',
        reasonText: '',
        conditions: [],
      },
      staff,
    );
    expect(clearanceOf(await snapshotOf(staff, screeningId)).kind).toBe('may-sign');
    await correct(screeningId, 'diabetes', 'yes');
    expect(clearanceOf(await snapshotOf(staff, screeningId)).kind).toBe('needs-review');
  });

  test('countersigning makes the record complete; twice is once', async () => {
    const { screeningId, consentId } = await signedIntake(staff);
    const input = { screeningId, consentId, changedToday: 'no' as const };
    const both = await Promise.all([countersign(input, staff), countersign(input, staff)]);
    expect(both).toEqual([
      { ok: true, value: { consentId } },
      { ok: true, value: { consentId } },
    ]);
    expect(statusOf(await snapshotOf(staff, screeningId))).toBe('complete');
  });

  test('something changed today: nothing is countersigned', async () => {
    const { screeningId, consentId } = await signedIntake(staff);
    expect(await countersign({ screeningId, consentId, changedToday: 'yes' }, staff)).toMatchObject({
      ok: false,
      error: { code: 'consent/something-changed' },
    });
    expect(statusOf(await snapshotOf(staff, screeningId))).toBe('needs-countersignature');
  });
});
