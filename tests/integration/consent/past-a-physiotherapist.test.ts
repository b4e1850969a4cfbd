import { beforeAll, describe, expect, test } from 'vitest';
import type { FactId } from '@/rules';
import type { PatientActor, StaffActor } from '@/lib/actors';
import { signConsent } from '@/lib/consent/sign-consent';
import { newId } from '@/lib/ids';
import { decide } from '@/lib/review/decide';
import type { SaveAnswer } from '@/lib/screening/answer.schema';
import { declareTrue } from '@/lib/screening/patient-steps';
import { saveAnswer } from '@/lib/screening/save-answer';
import { clearanceOf } from '@/lib/screening/clearance';
import { aClinic, anAnsweredIntake, snapshotOf } from '../../support/a-clinic';
import { signature } from '../../support/a-signature';

let staff: StaffActor;
beforeAll(async () => {
  staff = await aClinic();
});

describe('nobody gets past a physiotherapist alone', () => {
  const declareAgain = async (tablet: PatientActor) => {
    const newest = (await snapshotOf(staff, tablet.screeningId)).answers.at(-1)?.sequence;
    return declareTrue({ answersThrough: String(newest), declared: 'on' }, tablet);
  };
  const say = (tablet: PatientActor, factId: FactId, value: string) =>
    saveAnswer({ factId, state: 'answered', value, idempotencyKey: newId() } as SaveAnswer, tablet);

  test.each<[string, Parameters<typeof anAnsweredIntake>[1], FactId]>([
    [
      'a stop',
      { 'needle-fear': 'yes', 'needle-fear.score': 9, 'needle-fear.avoids-care': 'no' },
      'needle-fear',
    ],
    ['a review', { 'anticoagulant-therapy': 'not-sure' }, 'anticoagulant-therapy'],
    ['a relative finding without a plan', { 'frail-or-older-adult': 'yes' }, 'frail-or-older-adult'],
  ])('%s is not answered away', async (_name, answers, factId) => {
    const { screeningId, tablet } = await anAnsweredIntake(staff, answers);
    await say(tablet, factId, 'no');
    expect(await declareAgain(tablet)).toMatchObject({ ok: true });
    const snapshot = await snapshotOf(staff, screeningId);
    expect(snapshot.assessment?.disposition).toBe('no-contraindication-found');
    expect(clearanceOf(snapshot).kind).toBe('needs-review');
    expect(await signConsent(await signature(staff, tablet), tablet)).toMatchObject({
      ok: false,
      error: { code: 'consent/not-allowed' },
    });
    // One word of the physiotherapist is enough then; there is nothing left to give a reason for.
    await decide(
      {
        screeningId,
        assessmentId: snapshot.assessment?.id ?? '',
        decision: 'proceed',
        reasonCode: undefined,
        reasonText: '',
        conditions: [],
        delayUntil: undefined,
      },
      staff,
    );
    expect(clearanceOf(await snapshotOf(staff, screeningId)).kind).toBe('may-sign');
  });

  test('a decision to decline is not answered away either', async () => {
    const { screeningId, tablet } = await anAnsweredIntake(staff);
    const { assessment } = await snapshotOf(staff, screeningId);
    await decide(
      {
        screeningId,
        assessmentId: assessment?.id ?? '',
        decision: 'decline',
        reasonCode: undefined,
        reasonText: '',
        conditions: [],
        delayUntil: undefined,
      },
      staff,
    );
    await say(tablet, 'not-eaten-or-exhausted', 'no');
    await declareAgain(tablet);
    expect(clearanceOf(await snapshotOf(staff, screeningId)).kind).toBe('needs-review');
  });
});
