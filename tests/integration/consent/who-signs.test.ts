import { beforeAll, describe, expect, test } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { signConsent } from '@/lib/consent/sign-consent';
import { db } from '@/lib/db/client';
import { newId } from '@/lib/ids';
import { decide } from '@/lib/review/decide';
import { confirmIdentity } from '@/lib/screening/patient-steps';
import { correctAnswer } from '@/lib/screening/staff-steps';
import { aClinic, anAnsweredIntake, snapshotOf } from '../../support/a-clinic';
import { signature } from '../../support/a-signature';

let staff: StaffActor;
beforeAll(async () => {
  staff = await aClinic();
});

describe('who signs', () => {
  test('a guardian writes their own name', async () => {
    const { screeningId, tablet } = await anAnsweredIntake(
      staff,
      {},
      { bornOn: '2012-01-01', familyName: 'Young' },
    );
    await correctAnswer(
      {
        screeningId,
        factId: 'minor-under-18.lawful-consent',
        state: 'answered',
        value: 'parent-or-guardian-agrees',
        reason: '',
        idempotencyKey: newId(),
      },
      staff,
    );
    const { assessment } = await snapshotOf(staff, screeningId);
    const decided = await decide(
      {
        screeningId,
        assessmentId: assessment?.id ?? '',
        decision: 'proceed',
        reasonCode: 'checked-in-person',
        reasonText: '',
        conditions: [],
        delayUntil: undefined,
      },
      staff,
    );
    expect(decided.ok).toBe(true);
    expect(
      await signConsent(await signature(staff, tablet, { fullName: 'Sam Young' }), tablet),
    ).toMatchObject({
      ok: false,
      error: { code: 'consent/name-differs' },
    });
    expect(
      await signConsent(await signature(staff, tablet, { fullName: 'Kim Young' }), tablet),
    ).toMatchObject({
      ok: true,
    });
    const [signed] = await db().signature.findMany({ where: { consent: { screeningId } } });
    expect(signed?.role).toBe('guardian');
  });

  test('nobody goes ahead for a young person before it is entered who may agree', async () => {
    const { screeningId } = await anAnsweredIntake(staff, {}, { bornOn: '2012-01-01' });
    const { assessment } = await snapshotOf(staff, screeningId);
    expect(
      await decide(
        {
          screeningId,
          assessmentId: assessment?.id ?? '',
          decision: 'proceed',
          reasonCode: 'checked-in-person',
          reasonText: '',
          conditions: [],
          delayUntil: undefined,
        },
        staff,
      ),
    ).toMatchObject({ ok: false, error: { code: 'review/facts-missing' } });
  });

  test('a mismatch of identity stops the signature', async () => {
    const { tablet } = await anAnsweredIntake(staff);
    const input = await signature(staff, tablet);
    await confirmIdentity({ bornOn: '1990-05-05', isThisYou: 'no' }, tablet);
    expect(await signConsent(input, tablet)).toMatchObject({
      ok: false,
      error: { code: 'consent/not-allowed' },
    });
  });
});
