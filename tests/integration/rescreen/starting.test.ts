import { expect, test } from 'vitest';
import { transaction } from '@/lib/db/transaction';
import { rescreenToTheEnd } from '@/lib/rescreen/rescreen-to-the-end';
import { startRescreening } from '@/lib/rescreen/start-rescreening';
import { startWhereNeeded } from '@/lib/rescreen/start-where-needed';
import { tellOperator } from '@/lib/tell';
import { aClinic, anAnsweredIntake } from '../../support/a-clinic';
import { judgedUnder } from '../../support/other-rules';
import { reported } from '../../support/rescreened';
import { hungry, milder } from '../../support/hunger';
import { owner } from '../../support/owner';

test('after a release the work starts by itself, once', async () => {
  const staff = await aClinic();
  const runs = () => owner().rescreeningRun.count({ where: { clinicId: staff.clinicId } });
  await anAnsweredIntake(staff, hungry);
  expect(await startWhereNeeded(tellOperator)).toBe(true);
  expect(await runs()).toBe(0);
  await judgedUnder(staff, (await anAnsweredIntake(staff, hungry)).screeningId, milder);
  expect(await startWhereNeeded(tellOperator)).toBe(true);
  expect(await startWhereNeeded(tellOperator)).toBe(true);
  expect(await runs()).toBe(1);
});

test('starting again takes over from a run that is still at work', async () => {
  const staff = await aClinic();
  await judgedUnder(staff, (await anAnsweredIntake(staff, hungry)).screeningId, milder);
  const first = await transaction(staff.clinicId, (tx) => startRescreening(tx, staff));
  const second = await transaction(staff.clinicId, (tx) => startRescreening(tx, staff));
  expect(await rescreenToTheEnd({ clinicId: staff.clinicId, id: first })).toBe('not-ours');
  expect((await reported(staff, first)).report.state).toBe('superseded');
  expect(await rescreenToTheEnd({ clinicId: staff.clinicId, id: second })).toBe('finished');
});
