import { beforeAll, expect, test } from 'vitest';
import { regions, type Answer, type FactId } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { newId } from '@/lib/ids';
import { decide } from '@/lib/review/decide';
import { decideSchema } from '@/lib/review/decide.schema';
import { clearanceOf } from '@/lib/screening/clearance';
import { setPlan } from '@/lib/screening/staff-steps';
import { statusOf } from '@/lib/screening/status';
import { aClinic, anAnsweredIntake, anIntake, snapshotOf } from '../../support/a-clinic';

let staff: StaffActor;
beforeAll(async () => {
  staff = await aClinic();
});

type Answers = Readonly<Partial<Record<FactId, Answer>>>;
const fear: Answers = { 'needle-fear': 'yes', 'needle-fear.score': 9, 'needle-fear.avoids-care': 'yes' };
const unsureOfThinner: Answers = { 'anticoagulant-therapy': 'not-sure' };

/** A blood thinner and aspirin together: the prescriber has to be asked first. */
const bothThinners: Answers = {
  'anticoagulant-therapy': 'yes',
  'anticoagulant-therapy.bleeds': 'no',
  'antiplatelet-therapy': 'yes',
  'medicines.list': ['apixaban', 'aspirin'],
};

const decided = async (
  answers: Answers,
  change: Record<string, unknown>,
  options?: Parameters<typeof anAnsweredIntake>[2],
) => {
  const { screeningId } = await anAnsweredIntake(staff, answers, options);
  const { assessment } = await snapshotOf(staff, screeningId);
  const input = decideSchema.parse({ screeningId, assessmentId: assessment?.id, ...change });
  const result = await decide(input, staff);
  const snapshot = await snapshotOf(staff, screeningId);
  return { result, status: statusOf(snapshot), clearance: clearanceOf(snapshot).kind };
};

const refusedWith = (code: string) => ({ ok: false, error: { code } });
const override = {
  reasonCode: 'risk-outweighed-and-agreed',
  reasonText: 'Talked it through.',
  override: 'on',
};

test.each<[string, Answers, Record<string, unknown>, object]>([
  [
    'going ahead needs a reason',
    unsureOfThinner,
    { decision: 'proceed' },
    refusedWith('review/reason-required'),
  ],
  [
    'with a reason it is recorded',
    unsureOfThinner,
    { decision: 'proceed', reasonCode: 'checked-with-prescriber' },
    { ok: true },
  ],
  ['waiting needs no reason', unsureOfThinner, { decision: 'delay', delayUntil: '2999-01-01' }, { ok: true }],
  [
    'waiting until yesterday is refused',
    unsureOfThinner,
    { decision: 'delay', delayUntil: '2020-01-01' },
    refusedWith('input/invalid'),
  ],
  [
    'an override needs words, not only a code',
    fear,
    { decision: 'proceed', ...override, reasonText: '', overrideConfirmed: 'on' },
    refusedWith('review/reason-required'),
  ],
  [
    'an override needs a second confirmation',
    fear,
    { decision: 'proceed', ...override },
    refusedWith('review/override-not-confirmed'),
  ],
  [
    'with code, words and both confirmations it is recorded',
    fear,
    { decision: 'proceed', ...override, overrideConfirmed: 'on' },
    { ok: true },
  ],
  ...(
    [
      'checked-in-person',
      'answer-was-a-misunderstanding',
      'risk-outweighed-and-agreed',
      'plan-avoids-the-risk',
      'other',
    ] as const
  ).map((reasonCode): [string, Answers, Record<string, unknown>, object] => [
    `what holds until the prescriber was asked is not lifted by "${reasonCode}"`,
    bothThinners,
    { decision: 'proceed', ...override, reasonCode, overrideConfirmed: 'on' },
    refusedWith('review/reason-required'),
  ]),
  [
    'the prescriber’s word lifts it',
    bothThinners,
    {
      decision: 'proceed',
      ...override,
      reasonCode: 'checked-with-prescriber',
      overrideConfirmed: 'on',
    },
    { ok: true },
  ],
  [
    'agreeing on precautions follows the findings: no reason is asked for',
    unsureOfThinner,
    { decision: 'proceed-with-modifications', conditions: 'One or two needles at first.' },
    { ok: true },
  ],
  ['declining a "do not needle" follows it too', fear, { decision: 'decline' }, { ok: true }],
  [
    'a "no" is never overridden',
    { 'consent-refused-or-withdrawn': 'yes' },
    { decision: 'proceed', ...override, overrideConfirmed: 'on' },
    refusedWith('review/override-not-allowed'),
  ],
])('%s', async (_name, answers, change, expected) => {
  expect((await decided(answers, change)).result).toMatchObject(expected);
});

test('what was agreed and does not go with the plan is refused at its field, until the plan is another', async () => {
  const { screeningId } = await anAnsweredIntake(staff, unsureOfThinner);
  const decideNow = async () => {
    const { assessment } = await snapshotOf(staff, screeningId);
    return decide(
      decideSchema.parse({
        screeningId,
        assessmentId: assessment?.id,
        decision: 'proceed-with-modifications',
        conditions: ['Shallow needles only.', 'We stop at your first word.'],
      }),
      staff,
    );
  };
  expect(await decideNow()).toMatchObject({
    ok: false,
    error: {
      code: 'review/contradicts-plan',
      fields: { conditions: expect.stringContaining('“Shallow needles only.” does not go with the plan') },
    },
  });
  await setPlan({ screeningId, regions: ['lower-leg-right'], technique: 'superficial' }, staff);
  expect(await decideNow()).toMatchObject({ ok: true });
  expect(clearanceOf(await snapshotOf(staff, screeningId)).kind).toBe('may-sign');
});

test('everything that is wrong is told at once, each at its field', async () => {
  const { result } = await decided(fear, {
    decision: 'proceed-with-modifications',
    conditions: 'Only shallow needles',
  });
  expect(result).toMatchObject({ ok: false, error: { fields: expect.anything() } });
  expect(Object.keys((result.ok ? undefined : result.error.fields) ?? {}).sort()).toEqual([
    'conditions',
    'override',
    'overrideConfirmed',
    'reasonCode',
    'reasonText',
  ]);
});

test('age is never overridden', async () => {
  const { result } = await decided(
    {},
    { decision: 'proceed', ...override, overrideConfirmed: 'on' },
    { bornOn: '2020-01-01' },
  );
  expect(result).toMatchObject(refusedWith('review/override-not-allowed'));
});

test.each(regions.filter(({ groups }) => groups.includes('prohibited')).map(({ id }) => id))(
  'a no-needle site (%s) is never overridden',
  async (region) => {
    const { result } = await decided(
      {},
      { decision: 'proceed', ...override, overrideConfirmed: 'on' },
      { regions: [region] },
    );
    expect(result).toMatchObject(refusedWith('review/override-not-allowed'));
  },
);

test.each([
  ['delay', { delayUntil: '2999-01-01' }, 'delayed'],
  ['refer', {}, 'referred'],
  ['decline', {}, 'declined'],
] as const)('%s asks for no signature', async (decision, more, status) => {
  expect(await decided(unsureOfThinner, { decision, ...more })).toMatchObject({
    status,
    clearance: 'not-now',
  });
});

test('without a plan nobody is cleared; the plan alone clears somebody with nothing else open', async () => {
  const { screeningId } = await anAnsweredIntake(staff, {}, { regions: [] });
  const { assessment } = await snapshotOf(staff, screeningId);
  expect(statusOf(await snapshotOf(staff, screeningId))).toBe('needs-plan');
  const input = decideSchema.parse({
    screeningId,
    assessmentId: assessment?.id,
    decision: 'proceed',
    reasonCode: 'checked-in-person',
  });
  expect(await decide(input, staff)).toMatchObject(refusedWith('review/no-plan'));
  await setPlan({ screeningId, regions: ['lower-leg-right'], technique: 'deep' }, staff);
  expect(statusOf(await snapshotOf(staff, screeningId))).toBe('awaiting-signature');
});

test('a decision about answers that changed meanwhile is refused', async () => {
  const { screeningId } = await anAnsweredIntake(staff, unsureOfThinner);
  const { assessment } = await snapshotOf(staff, screeningId);
  await setPlan({ screeningId, regions: ['forearm-left'], technique: 'deep' }, staff);
  const input = decideSchema.parse({ screeningId, assessmentId: assessment?.id, decision: 'decline' });
  expect(await decide(input, staff)).toMatchObject(refusedWith('review/assessment-changed'));
});

test('there is nothing to decide before the patient has declared', async () => {
  const { screeningId } = await anIntake(staff);
  const input = decideSchema.parse({ screeningId, assessmentId: newId(), decision: 'decline' });
  expect(await decide(input, staff)).toMatchObject(refusedWith('review/nothing-to-decide'));
});

test('a decision that is sent again is stored once, and none is overlooked', async () => {
  const { screeningId } = await anAnsweredIntake(staff, unsureOfThinner);
  const { assessment } = await snapshotOf(staff, screeningId);
  const about = { screeningId, assessmentId: assessment?.id, reviews: '0' };
  const refer = decideSchema.parse({ ...about, decision: 'refer', reasonText: 'To the doctor.' });
  const [first, second] = await Promise.all([decide(refer, staff), decide(refer, staff)]);
  expect(first.ok && second.ok && second.value.reviewId).toBe(first.ok && first.value.reviewId);
  expect((await snapshotOf(staff, screeningId)).reviews).toHaveLength(1);

  const decline = decideSchema.parse({ ...about, decision: 'decline' });
  expect(await decide(decline, staff)).toMatchObject(refusedWith('review/decided-meanwhile'));
  const colleague = { ...staff, staffId: newId() };
  expect(await decide(refer, colleague)).toMatchObject(refusedWith('review/decided-meanwhile'));
  expect(await decide({ ...decline, reviews: 1 }, staff)).toMatchObject({ ok: true });
  expect((await snapshotOf(staff, screeningId)).reviews).toHaveLength(2);
});
