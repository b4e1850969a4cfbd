import { beforeAll, describe, expect, test } from 'vitest';
import type { FactId } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { countersign } from '@/lib/consent/countersign';
import { readRecord } from '@/lib/consent/read-consent';
import { statementFor } from '@/lib/consent/statement';
import { addDays, dayIn, now } from '@/lib/clock';
import { dayInFull } from '@/lib/phrasebook/when';
import { recordPages } from '@/lib/record/record-pages';
import { withdrawForPatient } from '@/lib/consent/say-no';
import { newId } from '@/lib/ids';
import { decide } from '@/lib/review/decide';
import { correctAnswer, setPlan } from '@/lib/screening/staff-steps';
import { clearanceOf, standingConsent, voidedConsent } from '@/lib/screening/clearance';
import { statusOf } from '@/lib/screening/status';
import { aClinic, anAnsweredIntake, snapshotOf } from '../../support/a-clinic';
import { sign, signedIntake } from '../../support/a-signature';
import { owner } from '../../support/owner';

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
    expect(await owner().consent.count({ where: { screeningId } })).toBe(1);
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

  test('how often is agreed to like the rest: when more is planned, it is signed anew, and the record list knows', async () => {
    const own = await aClinic();
    const { screeningId, tablet, consentId } = await signedIntake(own);
    const plan = { screeningId, regions: ['lower-leg-right'], technique: 'deep' };
    const extent = async () => statementFor(await snapshotOf(own, screeningId)).plan.extent;
    const stateOf = async () => {
      for await (const lines of recordPages(own.clinicId, 'Pacific/Auckland', { page: 1 }))
        return lines.find(({ id }) => id === consentId)?.state;
      return undefined;
    };
    // Said again as it was signed, nothing changes.
    await setPlan({ ...plan, times: 1 }, own);
    expect(standingConsent(await snapshotOf(own, screeningId))?.id).toBe(consentId);
    expect(await extent()).toEqual(['One treatment']);

    const today = dayIn('Pacific/Auckland', now());
    for (const until of [addDays(today, -1), addDays(today, 400)])
      expect(await setPlan({ ...plan, until }, own)).toMatchObject({
        ok: false,
        error: { code: 'input/invalid' },
      });
    expect(await setPlan({ ...plan, times: 4, until: today }, own)).toMatchObject({ ok: true });
    const after = await snapshotOf(own, screeningId);
    expect(standingConsent(after)).toBeNull();
    expect(voidedConsent(after)).toMatchObject({ because: 'plan' });
    expect(statusOf(after)).toBe('awaiting-signature');
    expect(await stateOf()).toBe('superseded');
    expect(await extent()).toEqual(['Up to 4 treatments', `Until ${dayInFull(today)}`]);
    const again = await sign(own, tablet);
    expect(again.ok && again.value.consentId).not.toBe(consentId);
    expect(statusOf(await snapshotOf(own, screeningId))).toBe('needs-countersignature');
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
