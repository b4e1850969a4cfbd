import { beforeAll, describe, expect, test } from 'vitest';
import type { PatientActor, StaffActor } from '@/lib/actors';
import { countersign } from '@/lib/consent/countersign';
import { refuseConsent, withdrawForPatient, withdrawOwnConsent } from '@/lib/consent/say-no';
import { db } from '@/lib/db/client';
import { clearanceOf, standingConsent } from '@/lib/screening/clearance';
import { statusOf } from '@/lib/screening/status';
import { aClinic, anAnsweredIntake, snapshotOf } from '../../support/a-clinic';
import { signedIntake } from '../../support/a-signature';

let staff: StaffActor;
beforeAll(async () => {
  staff = await aClinic();
});

describe('no', () => {
  test('refusing is a record of its own and ends at "do not needle"', async () => {
    const { screeningId, tablet } = await anAnsweredIntake(staff);
    expect(await refuseConsent({ reason: 'I changed my mind' }, tablet)).toMatchObject({ ok: true });
    expect(await refuseConsent({ reason: '' }, tablet)).toMatchObject({ ok: true });
    const snapshot = await snapshotOf(staff, screeningId);
    expect(snapshot.consents.map(({ kind }) => kind)).toEqual(['refused']);
    expect(snapshot.assessment?.disposition).toBe('do-not-needle');
    expect(statusOf(snapshot)).toBe('refused');
  });

  test.each([
    ['the patient', (_id: string, tablet: PatientActor) => withdrawOwnConsent({ reason: '' }, tablet)],
    [
      'staff, on the patient’s word',
      (screeningId: string) => withdrawForPatient({ screeningId, reason: '' }, staff),
    ],
  ])('%s withdraws: a new row, the signed one stays, and clearance is gone', async (_name, withdraw) => {
    const { screeningId, tablet, consentId } = await signedIntake(staff);
    await countersign({ screeningId, consentId, changedToday: 'no' }, staff);
    expect(await withdraw(screeningId, tablet)).toMatchObject({ ok: true });
    const snapshot = await snapshotOf(staff, screeningId);
    expect(snapshot.consents.map(({ kind, sequence }) => [sequence, kind])).toEqual([
      [1, 'given'],
      [2, 'withdrawn'],
    ]);
    expect(standingConsent(snapshot)).toBeNull();
    expect(clearanceOf(snapshot).kind).toBe('do-not-needle');
    expect(statusOf(snapshot)).toBe('withdrawn');
    // Said twice, it is one withdrawal.
    expect(await withdraw(screeningId, tablet)).toMatchObject({ ok: true });
    expect(await db().consent.count({ where: { screeningId } })).toBe(2);
  });
});
