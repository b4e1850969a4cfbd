import { expect, test } from 'vitest';
import { transaction } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { rescreenBatch } from '@/lib/rescreen/rescreen-batch';
import { rescreenToTheEnd } from '@/lib/rescreen/rescreen-to-the-end';
import { startRescreening } from '@/lib/rescreen/start-rescreening';
import { saveAnswer } from '@/lib/screening/save-answer';
import { clearanceOf } from '@/lib/screening/clearance';
import { aClinic, anAnsweredIntake, snapshotOf } from '../../support/a-clinic';
import { judgedUnder } from '../../support/other-rules';
import { compared as run, reported } from '../../support/rescreened';
import { hungry, judgedMany, milder, stricter } from '../../support/hunger';
import { owner } from '../../support/owner';

test('killed in the middle, the next worker goes on and the totals are the same', async () => {
  const staff = await aClinic();
  const many = 23;
  await judgedMany(staff, 14, milder);
  await judgedMany(staff, 7, stricter);
  const dry = await run(staff, { dryRun: true });
  expect(dry.report.open).toEqual({ rise: 15, fall: 8, stay: 0 });

  const id = await transaction(staff.clinicId, (tx) => startRescreening(tx, staff));
  // Rises come ten to a batch: after the first there is more, and its worker is never seen again.
  expect(await rescreenBatch({ clinicId: staff.clinicId, id }, newId())).toBe('more');
  const middle = await reported(staff, id);
  expect(middle.report.open.rise).toBe(10);
  expect(middle.report.state).toBe('running');
  // For as long as it may be alive, nobody else works on it; then somebody does.
  expect(await rescreenBatch({ clinicId: staff.clinicId, id }, newId())).toBe('not-ours');
  await owner().rescreeningRun.update({
    where: { clinicId_id: { clinicId: staff.clinicId, id } },
    data: { leasedUntil: new Date(0) },
  });
  expect(await rescreenToTheEnd({ clinicId: staff.clinicId, id })).toBe('finished');
  const done = await reported(staff, id);
  expect(done.report).toMatchObject({ open: dry.report.open, seen: many, total: many });
  const judgedAnew = await owner().assessment.count({
    where: { clinicId: staff.clinicId, reason: 'rules-changed' },
  });
  expect(judgedAnew).toBe(15);
});

test('a transaction that dies takes its whole batch with it', async () => {
  const staff = await aClinic();
  await judgedMany(staff, 2, milder);
  const id = await transaction(staff.clinicId, (tx) => startRescreening(tx, staff));
  // The connection is cut while the batch waits for a screening that somebody holds.
  const held = await owner().screening.findFirstOrThrow({
    where: { clinicId: staff.clinicId },
    orderBy: { id: 'desc' },
  });
  const batch = owner().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM screening WHERE id = ${held.id}::uuid FOR NO KEY UPDATE`;
    const failing = rescreenBatch({ clinicId: staff.clinicId, id }, newId()).then(
      () => 'done',
      () => 'cut',
    );
    for (;;) {
      // Outside the transaction, which would always see the same moment.
      const waiting = await owner().$queryRaw<{ pid: number }[]>`
        SELECT pid FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%FOR NO KEY UPDATE%'`;
      if (waiting[0]) {
        await owner().$queryRaw`SELECT pg_terminate_backend(${waiting[0].pid}::int)`;
        return failing;
      }
    }
  });
  expect(await batch).toBe('cut');
  expect((await reported(staff, id)).report).toMatchObject({ seen: 0, open: { rise: 0 } });
  expect(
    await owner().assessment.count({ where: { clinicId: staff.clinicId, reason: 'rules-changed' } }),
  ).toBe(0);
});

test('two workers at once: every rise is judged once and counted once', async () => {
  const staff = await aClinic();
  await judgedMany(staff, 11, milder);
  const id = await transaction(staff.clinicId, (tx) => startRescreening(tx, staff));
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
  expect(
    await owner().assessment.count({ where: { clinicId: staff.clinicId, reason: 'rules-changed' } }),
  ).toBe(12);
});

test('a patient who changes an answer at the same moment is judged by the rules in force, once', async () => {
  const staff = await aClinic();
  const open = [];
  for (let index = 0; index < 4; index += 1) {
    const { screeningId, tablet } = await anAnsweredIntake(staff, hungry);
    await judgedUnder(staff, screeningId, milder);
    open.push({ screeningId, tablet });
  }
  const id = await transaction(staff.clinicId, (tx) => startRescreening(tx, staff));
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
  expect(
    await owner().assessment.count({ where: { clinicId: staff.clinicId, reason: 'rules-changed' } }),
  ).toBe(report.open.rise);
  for (const { screeningId } of open)
    expect(clearanceOf(await snapshotOf(staff, screeningId)).kind).toBe('not-assessed');
});
