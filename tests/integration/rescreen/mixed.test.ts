import { expect, test } from 'vitest';
import { isStricter, type RuleSet, type Severity } from '@/rules';
import { decide } from '@/lib/review/decide';
import { decideSchema } from '@/lib/review/decide.schema';
import { statusOf } from '@/lib/screening/status';
import { aClinic, anAnsweredIntake, snapshotOf } from '../../support/a-clinic';
import { judgedUnder, rulesWith } from '../../support/other-rules';
import { recompute } from '../../support/recompute';
import { compared } from '../../support/rescreened';
import { owner } from '../../support/owner';

/* Rules that are stricter in one respect and milder in another are a rise, and nothing falls with it. */

const answers = {
  'not-eaten-or-exhausted': 'yes',
  'needle-fear': 'yes',
  'needle-fear.score': 5,
  'needle-fear.avoids-care': 'no',
} as const;

/** Before, hunger weighed more and closed a hand; fear of needles did not count. Now it is a review. */
const before = (hunger: Severity): RuleSet => {
  const other = rulesWith('not-eaten-or-exhausted', 'no-food', hunger);
  return {
    ...other,
    contraindications: other.contraindications
      .filter(({ id }) => id !== 'needle-fear')
      .map((entry) =>
        entry.id === 'not-eaten-or-exhausted'
          ? { ...entry, cases: entry.cases.map((rule) => ({ ...rule, blocksRegions: ['hand-left'] })) }
          : entry,
      ) as RuleSet['contraindications'],
  };
};
const severities = (snapshot: Awaited<ReturnType<typeof snapshotOf>>) =>
  Object.fromEntries(
    (snapshot.assessment?.evaluation.findings ?? [])
      .filter(({ id }) => ['not-eaten-or-exhausted', 'needle-fear'].includes(id))
      .map(({ id, certain }) => [id, certain]),
  );

test.each([
  ['the same', 'relative', 'clinician-review', 'needs-review'],
  ['milder', 'absolute', 'do-not-needle', 'do-not-needle'],
] as const)('where the disposition would be %s', async (_what, hunger, disposition, status) => {
  const staff = await aClinic();
  const { screeningId } = await anAnsweredIntake(staff, answers);
  const now = (await snapshotOf(staff, screeningId)).assessment!;
  expect(now.disposition).toBe('clinician-review');
  const { id } = await judgedUnder(staff, screeningId, before(hunger));
  const was = (await snapshotOf(staff, screeningId)).assessment!;
  expect(isStricter(was.evaluation, now.evaluation)).toBe(true);
  expect(isStricter(now.evaluation, was.evaluation)).toBe(true);

  // A decision on what was judged then has to look again first.
  const input = {
    screeningId,
    assessmentId: id,
    decision: 'decline',
    reasonCode: 'other',
    reasonText: 'No.',
  };
  const first = await compared(staff);
  expect(first.report.open).toEqual({ rise: 1, fall: 0, stay: 0 });
  expect(await decide(decideSchema.parse(input), staff)).toMatchObject({
    error: { code: 'review/assessment-changed' },
  });
  const risen = await snapshotOf(staff, screeningId);
  expect(risen.assessment).toMatchObject({ reason: 'rules-changed', disposition });
  expect(severities(risen)).toEqual({ 'not-eaten-or-exhausted': hunger, 'needle-fear': 'relative' });
  expect(risen.assessment?.evaluation.blockedRegions).toEqual(was.evaluation.blockedRegions);
  expect(statusOf(risen)).toBe(status);
  // By rules that are kept, so that it can be computed again.
  const { stored, recomputed } = await recompute(staff.clinicId, risen.assessment!.id);
  expect(recomputed).toBe(stored);

  // The next comparison finds what is milder now, and leaves it.
  const count = await owner().assessment.count({ where: { screeningId } });
  expect((await compared(staff)).report.open).toEqual({ rise: 0, fall: 1, stay: 0 });
  expect(await owner().assessment.count({ where: { screeningId } })).toBe(count);
});

test('before a decision the same is found without a comparison', async () => {
  const staff = await aClinic();
  const { screeningId } = await anAnsweredIntake(staff, answers);
  const { id } = await judgedUnder(staff, screeningId, before('absolute'));
  const input = { screeningId, assessmentId: id, decision: 'delay', reasonCode: 'other', reasonText: 'x' };
  const proceed = { ...input, decision: 'proceed', override: 'on', overrideConfirmed: 'on' };
  expect(await decide(decideSchema.parse(proceed), staff)).toMatchObject({
    error: { code: 'review/assessment-changed' },
  });
  expect(severities(await snapshotOf(staff, screeningId))).toEqual({
    'not-eaten-or-exhausted': 'absolute',
    'needle-fear': 'relative',
  });
});
