import { beforeAll, describe, expect, test } from 'vitest';
import { ruleSet, withPolicy, type Answer, type FactId, type Policy } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { signConsent } from '@/lib/consent/sign-consent';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { rescreenBatch } from '@/lib/rescreen/rescreen-batch';
import { eachChange, readReport, type ReportedChange } from '@/lib/rescreen/read-rescreening';
import { rescreenToTheEnd } from '@/lib/rescreen/rescreen-to-the-end';
import { startRescreening } from '@/lib/rescreen/start-rescreening';
import { startWhereNeeded } from '@/lib/rescreen/start-where-needed';
import { decide } from '@/lib/review/decide';
import { decideSchema } from '@/lib/review/decide.schema';
import { fingerprintOf } from '@/lib/rule-set/fingerprint';
import { tellOperator as told } from '@/lib/rescreen/tell-trouble';
import { saveAnswer } from '@/lib/screening/save-answer';
import { clearanceOf } from '@/lib/screening/clearance';
import { statusOf } from '@/lib/screening/status';
import { signAndCountersign } from '@/prisma/seed/walk-through';
import { aClinic, anAnsweredIntake, anIntake, snapshotOf } from '../../support/a-clinic';
import { copiesOf } from '../../support/copied-screenings';
import { judgedUnder, rulesWith, setPolicy } from '../../support/other-rules';
import { recompute } from '../../support/recompute';
import { signature } from '../../support/a-signature';

type Answers = Readonly<Partial<Record<FactId, Answer>>>;
const hungry: Answers = { 'not-eaten-or-exhausted': 'yes' };

/** Before, hunger did not count: it rises to a precaution. */
const milder = rulesWith('not-eaten-or-exhausted', 'no-food', 'none');
/** Before, hunger went to a physiotherapist: it falls. */
const stricter = rulesWith('not-eaten-or-exhausted', 'no-food', 'relative');
/** Before, something else weighed less: nothing changes for the hungry. */
const alike = rulesWith('pregnancy', 'pregnant', 'precaution');
/** A clinic that from now on sends the hungry to a physiotherapist. */
const hungerIsReviewed: Policy = {
  measures: [
    {
      kind: 'raise',
      contraindication: 'not-eaten-or-exhausted',
      case: 'no-food',
      from: 'precaution',
      to: 'relative',
    },
  ],
};

const run = async (staff: StaffActor, options?: { dryRun: boolean }) => {
  const id = await transaction((tx) => startRescreening(tx, staff, options));
  expect(await rescreenToTheEnd({ clinicId: staff.clinicId, id })).toBe('finished');
  return reported(staff, id);
};

const reported = async (staff: StaffActor, id: string) => {
  const report = await readReport(staff.clinicId, id);
  const changes: ReportedChange[] = [];
  for await (const change of eachChange(staff.clinicId, id)) changes.push(change);
  return { report: report!, changes };
};

const assessments = (screeningId: string) =>
  db().assessment.findMany({ where: { screeningId }, orderBy: { sequence: 'asc' } });

/** One screening that was judged by other rules, and so many copies. */
const judgedMany = async (staff: StaffActor, copies: number, rules: typeof ruleSet): Promise<void> => {
  const { screeningId } = await anAnsweredIntake(staff, hungry);
  await judgedUnder(staff, screeningId, rules);
  await copiesOf(staff.clinicId, screeningId, copies);
};

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
    const before = await db().assessment.count();
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
    expect(await db().assessment.count()).toBe(before);
  });

  test('a real run counts the same, judges the rise anew and nobody else', async () => {
    expect(statusOf(await snapshotOf(staff, ids['rises']!))).toBe('awaiting-signature');
    const before = await db().assessment.count();
    const { report, changes } = await run(staff);
    expect(report).toMatchObject({ ...expected, dryRun: false, state: 'finished' });
    expect(await db().assessment.count()).toBe(before + 1);

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

test('killed in the middle, the next worker goes on and the totals are the same', async () => {
  const staff = await aClinic();
  const many = 23;
  await judgedMany(staff, 14, milder);
  await judgedMany(staff, 7, stricter);
  const dry = await run(staff, { dryRun: true });
  expect(dry.report.open).toEqual({ rise: 15, fall: 8, stay: 0 });

  const id = await transaction((tx) => startRescreening(tx, staff));
  // Rises come ten to a batch: after the first there is more, and its worker is never seen again.
  expect(await rescreenBatch({ clinicId: staff.clinicId, id }, newId())).toBe('more');
  const middle = await reported(staff, id);
  expect(middle.report.open.rise).toBe(10);
  expect(middle.report.state).toBe('running');
  // For as long as it may be alive, nobody else works on it; then somebody does.
  expect(await rescreenBatch({ clinicId: staff.clinicId, id }, newId())).toBe('not-ours');
  await db().rescreeningRun.update({
    where: { clinicId_id: { clinicId: staff.clinicId, id } },
    data: { leasedUntil: new Date(0) },
  });
  expect(await rescreenToTheEnd({ clinicId: staff.clinicId, id })).toBe('finished');
  const done = await reported(staff, id);
  expect(done.report).toMatchObject({ open: dry.report.open, seen: many, total: many });
  const judgedAnew = await db().assessment.count({
    where: { clinicId: staff.clinicId, reason: 'rules-changed' },
  });
  expect(judgedAnew).toBe(15);
});

test('a transaction that dies takes its whole batch with it', async () => {
  const staff = await aClinic();
  await judgedMany(staff, 2, milder);
  const id = await transaction((tx) => startRescreening(tx, staff));
  // The connection is cut while the batch waits for a screening that somebody holds.
  const held = await db().screening.findFirstOrThrow({
    where: { clinicId: staff.clinicId },
    orderBy: { id: 'desc' },
  });
  const batch = db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM screening WHERE id = ${held.id}::uuid FOR NO KEY UPDATE`;
    const failing = rescreenBatch({ clinicId: staff.clinicId, id }, newId()).then(
      () => 'done',
      () => 'cut',
    );
    for (;;) {
      // Outside the transaction, which would always see the same moment.
      const waiting = await db().$queryRaw<{ pid: number }[]>`
        SELECT pid FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%FOR NO KEY UPDATE%'`;
      if (waiting[0]) {
        await db().$queryRaw`SELECT pg_terminate_backend(${waiting[0].pid}::int)`;
        return failing;
      }
    }
  });
  expect(await batch).toBe('cut');
  expect((await reported(staff, id)).report).toMatchObject({ seen: 0, open: { rise: 0 } });
  expect(await db().assessment.count({ where: { clinicId: staff.clinicId, reason: 'rules-changed' } })).toBe(
    0,
  );
});

test('two workers at once: every rise is judged once and counted once', async () => {
  const staff = await aClinic();
  await judgedMany(staff, 11, milder);
  const id = await transaction((tx) => startRescreening(tx, staff));
  const same = newId();
  // Two with the lease of one: what a lease cannot keep apart, the cursor does.
  await Promise.all(
    [same, same, newId()].map((worker) => rescreenToTheEnd({ clinicId: staff.clinicId, id }, worker)),
  );
  expect(await rescreenToTheEnd({ clinicId: staff.clinicId, id }, same)).toBe('not-ours');
  expect((await reported(staff, id)).report).toMatchObject({
    open: { rise: 12 },
    seen: 12,
    state: 'finished',
  });
  expect(await db().assessment.count({ where: { clinicId: staff.clinicId, reason: 'rules-changed' } })).toBe(
    12,
  );
});

test('a patient who changes an answer at the same moment is judged by the rules in force, once', async () => {
  const staff = await aClinic();
  const open = [];
  for (let index = 0; index < 4; index += 1) {
    const { screeningId, tablet } = await anAnsweredIntake(staff, hungry);
    await judgedUnder(staff, screeningId, milder);
    open.push({ screeningId, tablet });
  }
  const id = await transaction((tx) => startRescreening(tx, staff));
  const results = await Promise.all([
    rescreenToTheEnd({ clinicId: staff.clinicId, id }),
    ...open.map(({ tablet }) =>
      saveAnswer(
        { factId: 'not-eaten-or-exhausted', state: 'answered', value: 'no', idempotencyKey: newId() },
        tablet,
      ),
    ),
  ]);
  expect(results[0]).toBe('finished');
  for (const saved of results.slice(1)) expect(saved).toMatchObject({ ok: true });
  const { report } = await reported(staff, id);
  expect(report.open.rise + report.notJudged).toBe(4);
  expect(await db().assessment.count({ where: { clinicId: staff.clinicId, reason: 'rules-changed' } })).toBe(
    report.open.rise,
  );
  for (const { screeningId } of open)
    expect(clearanceOf(await snapshotOf(staff, screeningId)).kind).toBe('not-assessed');
});

test('what the rules in force cannot read is listed for a person, and does not stop the rest', async () => {
  const staff = await aClinic();
  const gone = await anAnsweredIntake(staff, hungry);
  const [own] = await assessments(gone.screeningId);
  await db().assessment.create({
    data: {
      ...own!,
      id: newId(),
      sequence: 2,
      ruleSetFingerprint: (await judgedUnder(staff, (await anAnsweredIntake(staff)).screeningId, alike))
        .fingerprint,
      input: { ...(own!.input as object), answers: { 'asked-long-ago': 'yes' } },
      evaluation: own!.evaluation as object,
    },
  });
  const { report, changes } = await run(staff, { dryRun: true });
  expect(report).toMatchObject({ unreadable: 1, open: { stay: 1 }, seen: 2 });
  expect(changes).toMatchObject([{ screeningId: gone.screeningId, outcome: 'unreadable', to: null }]);
});

test('after a release the work starts by itself, once', async () => {
  const staff = await aClinic();
  const runs = () => db().rescreeningRun.count({ where: { clinicId: staff.clinicId } });
  await anAnsweredIntake(staff, hungry);
  expect(await startWhereNeeded(told)).toBe(true);
  expect(await runs()).toBe(0);
  await judgedUnder(staff, (await anAnsweredIntake(staff, hungry)).screeningId, milder);
  expect(await startWhereNeeded(told)).toBe(true);
  expect(await startWhereNeeded(told)).toBe(true);
  expect(await runs()).toBe(1);
});

test('starting again takes over from a run that is still at work', async () => {
  const staff = await aClinic();
  await judgedUnder(staff, (await anAnsweredIntake(staff, hungry)).screeningId, milder);
  const first = await transaction((tx) => startRescreening(tx, staff));
  const second = await transaction((tx) => startRescreening(tx, staff));
  expect(await rescreenToTheEnd({ clinicId: staff.clinicId, id: first })).toBe('not-ours');
  expect((await reported(staff, first)).report.state).toBe('superseded');
  expect(await rescreenToTheEnd({ clinicId: staff.clinicId, id: second })).toBe('finished');
});
