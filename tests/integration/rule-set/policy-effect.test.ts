import { describe, expect, test } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { changePolicy } from '@/lib/policy/change-policy';
import type { Effect } from '@/lib/policy/policy-effect';
import { readMeasure, readPolicy } from '@/lib/policy/read-policy';
import { decide } from '@/lib/review/decide';
import { decideSchema } from '@/lib/review/decide.schema';
import { standingConsent } from '@/lib/screening/clearance';
import { isSettled } from '@/lib/screening/status';
import { todaysScreenings } from '@/lib/screening/todays-screenings';
import { effectInWords } from '@/components/policy/effect-words';
import { signAndCountersign } from '@/prisma/seed/walk-through';
import { aClinic, anAnsweredIntake, anIntake, snapshotOf } from '../../support/a-clinic';
import { signOnly } from '../../support/sign-only';

/* What the policy pages say a step changes, before and after it is switched on. */

const diabetes = {
  diabetes: 'yes',
  'diabetes.hba1c': 50,
  'diabetes.signs': ['none-of-these'],
  'diabetes.uses-insulin': 'no',
  'medicines.list': ['metformin'],
} as const;
const needleFear = { 'needle-fear': 'yes', 'needle-fear.score': 5, 'needle-fear.avoids-care': 'no' } as const;

const switched = async (staff: StaffActor, measure: string, on: 'yes' | 'no' = 'yes'): Promise<void> => {
  const { sequence } = await readPolicy(staff);
  const changed = await changePolicy({ measure, on, sequence, reason: 'We have talked about it.' }, staff);
  if (!changed.ok) throw new Error(changed.error.code);
};

const effectOf = async (staff: StaffActor, id: string): Promise<Effect> => {
  const effect = (await readMeasure(staff, id))?.effects.get(id);
  if (!effect) throw new Error(`No effect of ${id}.`);
  // The page of one step says the same as the list of all.
  expect((await readPolicy(staff)).effects.get(id)).toEqual(effect);
  return effect;
};
const stopped = ({ changed }: Effect): readonly string[] =>
  changed.filter(({ stopsSignature }) => stopsSignature).map(({ screening }) => screening.id);

const openToday = async (staff: StaffActor): Promise<number> =>
  (await todaysScreenings(staff)).screenings.filter(({ status }) => !isSettled(status)).length;

test('as many are open as on the list of the day, those nobody has answered yet included', async () => {
  const staff = await aClinic();
  await anIntake(staff);
  await anAnsweredIntake(staff, diabetes);
  await anAnsweredIntake(staff);
  const done = await anAnsweredIntake(staff, diabetes);
  await signAndCountersign(staff, done.tablet, 'Sam Test');
  for (const id of ['review-all-diabetes', 'talk-before-signature']) {
    const effect = await effectOf(staff, id);
    expect(effect.open).toBe(await openToday(staff));
    expect(effect).toMatchObject({ open: 3, notJudged: 1 });
  }
  expect(effectInWords(await effectOf(staff, 'review-all-diabetes'), false)).toBe(
    'Would make 1 of 3 open screenings stricter; 1 could not sign alone any more. 1 is not judged yet: what the policy is then will count.',
  );
});

test.each(['review-all-diabetes', 'talk-before-signature'])(
  '%s: that a signature would fall is said before it does',
  async (id) => {
    const staff = await aClinic();
    const { screeningId, tablet } = await anAnsweredIntake(staff, diabetes);
    await signOnly(staff, tablet, 'Sam Test');
    const effect = await effectOf(staff, id);
    expect(effect.changed).toMatchObject([{ screening: { id: screeningId }, endsSignature: true }]);
    expect(effectInWords(effect, false)).toContain(
      '1 could not sign alone any more, 1 of them has signed and must sign again.',
    );

    await switched(staff, id);
    expect(standingConsent(await snapshotOf(staff, screeningId))).toBeNull();
  },
);

describe.each(['review-all-diabetes', 'talk-before-signature'])('%s', (id) => {
  test('stops the same people once it is on as was said before', async () => {
    const staff = await aClinic();
    const alone = await anAnsweredIntake(staff, diabetes);
    // A physiotherapist has to say go for these whatever the step is.
    const afraid = await anAnsweredIntake(staff, { ...diabetes, ...needleFear });
    expect(stopped(await effectOf(staff, id))).toEqual([alone.screeningId]);

    await switched(staff, id);
    expect(stopped(await effectOf(staff, id))).toEqual([alone.screeningId]);
    const later = await anAnsweredIntake(staff, diabetes);
    const on = await effectOf(staff, id);
    expect(stopped(on).toSorted()).toEqual([alone.screeningId, later.screeningId].toSorted());
    expect(stopped(on)).not.toContain(afraid.screeningId);
    expect(effectInWords(on, true)).toContain('; 2 could sign alone without it.');

    // A decision that lets somebody sign was asked for by the step.
    const assessmentId = (await snapshotOf(staff, later.screeningId)).assessment?.id;
    const go = { screeningId: later.screeningId, assessmentId, decision: 'proceed' };
    expect(
      await decide(decideSchema.parse({ ...go, reasonCode: 'other', reasonText: 'Fine.' }), staff),
    ).toMatchObject({ ok: true });
    expect(stopped(await effectOf(staff, id))).toContain(later.screeningId);

    // Taken back, it keeps nobody from signing whom it does not keep already.
    await switched(staff, id, 'no');
    expect(stopped(await effectOf(staff, id))).toEqual([]);
  });
});

test('of two steps that stop somebody, neither is said to be alone in it', async () => {
  const staff = await aClinic();
  await anAnsweredIntake(staff, diabetes);
  await switched(staff, 'review-all-diabetes');
  await switched(staff, 'talk-before-signature');
  expect(stopped(await effectOf(staff, 'review-all-diabetes'))).toEqual([]);
  expect(stopped(await effectOf(staff, 'talk-before-signature'))).toEqual([]);
});
