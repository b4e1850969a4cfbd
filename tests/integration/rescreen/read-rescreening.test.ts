import { beforeAll, expect, test } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { transaction } from '@/lib/db/transaction';
import { readRescreening } from '@/lib/rescreen/read-rescreening';
import { rescreenToTheEnd } from '@/lib/rescreen/rescreen-to-the-end';
import { startRescreening } from '@/lib/rescreen/start-rescreening';
import { aClinic, anAnsweredIntake } from '../../support/a-clinic';
import { judgedUnder, rulesWith } from '../../support/other-rules';
import { owner } from '../../support/owner';

let staff: StaffActor;
let runId: string;
const reads = () =>
  owner().auditEvent.findMany({ where: { clinicId: staff.clinicId, action: 'rescreening-read' } });

beforeAll(async () => {
  staff = await aClinic();
  const { screeningId } = await anAnsweredIntake(staff, { 'not-eaten-or-exhausted': 'yes' });
  await judgedUnder(staff, screeningId, rulesWith('not-eaten-or-exhausted', 'no-food', 'none'));
  runId = await transaction(staff.clinicId, (tx) => startRescreening(tx, staff));
});

test('while it is at work nobody is named, and looking at the numbers again and again leaves no trail', async () => {
  expect((await readRescreening(staff)).runs).toMatchObject([{ run: { id: runId }, changes: [] }]);
  expect(await reads()).toEqual([]);
});

test('an admin who is no physiotherapist gets the numbers, and no name leaves the database', async () => {
  await rescreenToTheEnd({ clinicId: staff.clinicId, id: runId });
  const { runs } = await readRescreening({ ...staff, roles: ['admin'] });
  expect(runs).toMatchObject([{ run: { counts: { open: { rise: 1 } } }, changes: [] }]);
  expect(await reads()).toEqual([]);
});

test('a physiotherapist who is no admin reads who it is, and the trail keeps that', async () => {
  const { runs } = await readRescreening({ ...staff, roles: ['physiotherapist'] });
  expect(runs[0]?.changes).toMatchObject([{ outcome: 'rise', patient: { familyName: 'Test' } }]);
  expect(await reads()).toMatchObject([
    { actorId: staff.staffId, objectKind: 'screenings', objectId: runId },
  ]);
});
