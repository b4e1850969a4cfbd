import { expect, test } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { refuseConsent } from '@/lib/consent/say-no';
import { addDays, dayIn, now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { decide } from '@/lib/review/decide';
import { decideSchema } from '@/lib/review/decide.schema';
import { insertReview } from '@/lib/review/review.repository';
import { statusOf } from '@/lib/screening/status';
import { aClinic, anAnsweredIntake, snapshotOf } from '../../support/a-clinic';
import { milder } from '../../support/hunger';
import { judgedUnder } from '../../support/other-rules';
import { compared } from '../../support/rescreened';

const decideOn = async (staff: StaffActor, screeningId: string, decision: string) =>
  decide(
    decideSchema.parse({
      screeningId,
      assessmentId: (await snapshotOf(staff, screeningId)).assessment?.id,
      decision,
      reasonCode: 'other',
      reasonText: 'For a test.',
      delayUntil: decision === 'delay' ? addDays(dayIn('Pacific/Auckland', now()), 2) : undefined,
    }),
    staff,
  );

/**
 * Judged by rules that knew less, and decided by those: the decision is written as the release of that day would have,
 * because today's looks at the rules first.
 */
const decidedThen = async (staff: StaffActor, decision: 'delay' | 'refer' | 'decline'): Promise<string> => {
  const { screeningId } = await anAnsweredIntake(staff, { 'not-eaten-or-exhausted': 'yes' });
  const decided = await decideOn(staff, screeningId, decision);
  if (!decided.ok) throw new Error(decided.error.code);
  const { id } = await judgedUnder(staff, screeningId, milder);
  const review = (await snapshotOf(staff, screeningId)).reviews[0]!;
  await transaction(staff.clinicId, (tx) =>
    insertReview(tx, {
      ...review,
      clinicId: staff.clinicId,
      screeningId,
      id: newId(),
      assessmentId: id,
      sequence: 2,
      conditions: [],
    }),
  );
  return screeningId;
};

test('what is settled stays settled: declined, referred, put off and refused are counted and left alone', async () => {
  const staff = await aClinic();
  const settled = [
    await decidedThen(staff, 'delay'),
    await decidedThen(staff, 'refer'),
    await decidedThen(staff, 'decline'),
  ];
  const refused = await anAnsweredIntake(staff, { 'not-eaten-or-exhausted': 'yes' });
  expect(await refuseConsent({ reason: '' }, refused.tablet)).toMatchObject({ ok: true });
  await judgedUnder(staff, refused.screeningId, milder);

  const { report, changes } = await compared(staff, { dryRun: true });
  expect(report).toMatchObject({ closed: 4, open: { rise: 0, fall: 0, stay: 0 }, seen: 4 });
  expect((await compared(staff)).report).toMatchObject({ closed: 4, open: { rise: 0 }, seen: 4 });
  expect(changes).toEqual([]);
  const statuses = [];
  for (const id of [...settled, refused.screeningId]) statuses.push(statusOf(await snapshotOf(staff, id)));
  expect(statuses).toEqual(['delayed', 'referred', 'declined', 'refused']);
});

test('one that was put off is judged by the rules in force as soon as somebody takes it up again', async () => {
  const staff = await aClinic();
  const screeningId = await decidedThen(staff, 'delay');
  await compared(staff);
  expect(await decideOn(staff, screeningId, 'proceed')).toMatchObject({
    ok: false,
    error: { code: 'review/assessment-changed' },
  });
  const taken = await snapshotOf(staff, screeningId);
  expect(taken.assessment?.reason).toBe('rules-changed');
  expect(statusOf(taken)).toBe('needs-review');
});
