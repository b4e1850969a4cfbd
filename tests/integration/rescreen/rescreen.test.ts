import { beforeAll, describe, expect, test } from 'vitest';
import { ruleSet, withPolicy, type ScreeningInput } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { signConsent } from '@/lib/consent/sign-consent';
import { transaction } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { decide } from '@/lib/review/decide';
import { decideSchema } from '@/lib/review/decide.schema';
import { fingerprintOf } from '@/lib/rule-set/fingerprint';
import { clearanceOf } from '@/lib/screening/clearance';
import { insertAssessment } from '@/lib/screening/screening.repository';
import { statusOf } from '@/lib/screening/status';
import { signAndCountersign } from '@/prisma/seed/walk-through';
import { aClinic, anAnsweredIntake, anIntake, snapshotOf } from '../../support/a-clinic';
import { judgedUnder, rulesWith, setPolicy } from '../../support/other-rules';
import { recompute } from '../../support/recompute';
import { signature } from '../../support/a-signature';
import { compared as run } from '../../support/rescreened';
import { alike, hungerIsReviewed, hungry, milder, type Answers } from '../../support/hunger';
import { owner } from '../../support/owner';

const assessments = (screeningId: string) =>
  owner().assessment.findMany({ where: { screeningId }, orderBy: { sequence: 'asc' } });

describe('one clinic with screenings of every kind', () => {
  let staff: StaffActor;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    staff = await aClinic();
    const judged = async (name: string, answers: Answers = hungry, rules?: typeof ruleSet) => {
      const { screeningId, tablet } = await anAnsweredIntake(staff, answers);
      if (rules) await judgedUnder(staff, screeningId, rules);
      ids[name] = screeningId;
      return tablet;
    };
    await judged('rises');
    await judged('falls', hungry, rulesWith('not-eaten-or-exhausted', 'no-food', 'absolute'));
    await judged('stays', {});
    await signAndCountersign(staff, await judged('risesComplete'), 'Sam Test');
    await setPolicy(staff, hungerIsReviewed);
    await judged('current');
    ids['unanswered'] = (await anIntake(staff)).screeningId;
  });

  const expected = {
    open: { rise: 1, fall: 1, stay: 1 },
    complete: { rise: 1, fall: 0, stay: 0 },
    alreadyJudged: 1,
    notJudged: 1,
    closed: 0,
    unreadable: 0,
    total: 6,
    seen: 6,
  };

  test('a dry run counts each once, lists what changes, and touches nobody', async () => {
    const before = await owner().assessment.count();
    const { report, changes } = await run(staff, { dryRun: true });
    expect(report).toMatchObject({ ...expected, dryRun: true, state: 'finished' });
    expect(changes.map(({ screeningId, outcome, group }) => [screeningId, outcome, group])).toEqual(
      [
        [ids['rises'], 'rise', 'open'],
        [ids['falls'], 'fall', 'open'],
        [ids['risesComplete'], 'rise', 'complete'],
      ].sort((a, b) => (a[0]! < b[0]! ? -1 : 1)),
    );
    expect(changes.find(({ screeningId }) => screeningId === ids['rises'])).toMatchObject({
      from: { disposition: 'proceed-with-precautions', ruleSet: fingerprintOf(ruleSet) },
      to: { disposition: 'clinician-review' },
      findings: [
        {
          id: 'not-eaten-or-exhausted',
          before: { certain: 'precaution', possible: 'precaution' },
          after: { certain: 'relative', possible: 'relative' },
        },
      ],
      assessmentId: null,
    });
    expect(await owner().assessment.count()).toBe(before);
  });

  test('a real run counts the same, judges the rise anew and nobody else', async () => {
    expect(statusOf(await snapshotOf(staff, ids['rises']!))).toBe('awaiting-signature');
    const before = await owner().assessment.count();
    const { report, changes } = await run(staff);
    expect(report).toMatchObject({ ...expected, dryRun: false, state: 'finished' });
    expect(await owner().assessment.count()).toBe(before + 1);

    const risen = await snapshotOf(staff, ids['rises']!);
    expect(risen.assessment).toMatchObject({
      reason: 'rules-changed',
      ruleSetFingerprint: fingerprintOf(withPolicy(ruleSet, hungerIsReviewed)),
      disposition: 'clinician-review',
    });
    expect(changes.find(({ screeningId }) => screeningId === risen.id)?.assessmentId).toBe(
      risen.assessment?.id,
    );
    expect(clearanceOf(risen).kind).toBe('needs-review');
    expect(statusOf(risen)).toBe('needs-review');
  });

  test('a fall is listed and the stricter judgement stands', async () => {
    const [newest] = (await assessments(ids['falls']!)).slice(-1);
    expect(newest).toMatchObject({ disposition: 'do-not-needle', reason: 'changed-answer' });
  });

  test('a complete record stays complete', async () => {
    expect(statusOf(await snapshotOf(staff, ids['risesComplete']!))).toBe('complete');
  });

  test('a second run finds the rise judged already', async () => {
    const { report } = await run(staff);
    expect(report).toMatchObject({ open: { rise: 0, fall: 1, stay: 1 }, alreadyJudged: 2 });
  });

  test('every judgement, also by rules of years ago, is computed again to the same hash', async () => {
    for (const screeningId of Object.values(ids))
      for (const { id, hash } of await assessments(screeningId))
        expect(await recompute(staff.clinicId, id)).toEqual({ stored: hash, recomputed: hash });
  });
});

test('a rise voids a decision, and a consent that was signed but not countersigned', async () => {
  const staff = await aClinic();
  const decided = await anAnsweredIntake(staff, {
    ...hungry,
    'needle-fear': 'yes',
    'needle-fear.score': 5,
    'needle-fear.avoids-care': 'no',
  });
  const { assessment } = await snapshotOf(staff, decided.screeningId);
  const input = decideSchema.parse({
    screeningId: decided.screeningId,
    assessmentId: assessment?.id,
    decision: 'proceed',
    reasonCode: 'risk-outweighed-and-agreed',
    reasonText: 'Talked it through.',
  });
  expect(await decide(input, staff)).toMatchObject({ ok: true });
  expect(statusOf(await snapshotOf(staff, decided.screeningId))).toBe('awaiting-signature');
  const signed = await anAnsweredIntake(staff, hungry);
  expect(await signConsent(await signature(staff, signed.tablet), signed.tablet)).toMatchObject({ ok: true });
  expect(statusOf(await snapshotOf(staff, signed.screeningId))).toBe('needs-countersignature');

  await setPolicy(staff, hungerIsReviewed);
  const { report } = await run(staff);
  expect(report.open.rise).toBe(2);
  for (const { screeningId } of [decided, signed])
    expect(statusOf(await snapshotOf(staff, screeningId))).toBe('needs-review');
});

test('a rise to no more than a precaution is looked at by a physiotherapist as well', async () => {
  const staff = await aClinic();
  const { screeningId } = await anAnsweredIntake(staff, hungry);
  await judgedUnder(staff, screeningId, milder);
  expect(statusOf(await snapshotOf(staff, screeningId))).toBe('awaiting-signature');
  await run(staff);
  const risen = await snapshotOf(staff, screeningId);
  expect(risen.assessment?.disposition).toBe('proceed-with-precautions');
  expect(clearanceOf(risen).kind).toBe('needs-review');
});

test('what the rules in force cannot read is listed for a person, and does not stop the rest', async () => {
  const staff = await aClinic();
  const gone = await anAnsweredIntake(staff, hungry);
  const judged = (await snapshotOf(staff, gone.screeningId)).assessment!;
  const { fingerprint } = await judgedUnder(staff, (await anAnsweredIntake(staff)).screeningId, alike);
  const answers = { 'asked-long-ago': 'yes' } as unknown as ScreeningInput['answers'];
  await transaction(staff.clinicId, (tx) =>
    insertAssessment(tx, {
      ...judged,
      clinicId: staff.clinicId,
      screeningId: gone.screeningId,
      id: newId(),
      sequence: 2,
      ruleSetFingerprint: fingerprint,
      input: { ...judged.input, answers },
      needsPhysiotherapist: false,
    }),
  );
  const { report, changes } = await run(staff, { dryRun: true });
  expect(report).toMatchObject({ unreadable: 1, open: { stay: 1 }, seen: 2 });
  expect(changes).toMatchObject([{ screeningId: gone.screeningId, outcome: 'unreadable', to: null }]);
});
