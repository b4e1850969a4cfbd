import { expect, test } from 'vitest';
import { z } from 'zod';
import { measureById, measureId, ruleSet, type Measure, type Policy } from '@/rules';
import { defineAction } from '@/lib/action/define-action';
import type { StaffActor } from '@/lib/actors';
import { readMeasure, readPolicy, staleSteps } from '@/lib/policy/read-policy';
import { StalePolicy } from '@/lib/policy/stale-policy';
import { askForRescreening } from '@/lib/rescreen/ask-for-rescreening';
import { startWhereNeeded } from '@/lib/rescreen/start-where-needed';
import { statusOf } from '@/lib/screening/status';
import { aClinic, anAnsweredIntake, snapshotOf } from '../../support/a-clinic';
import { switched } from '../../support/a-policy';
import { sign } from '../../support/a-signature';
import { setPolicy } from '../../support/other-rules';
import { owner } from '../../support/owner';

const gone = ['gone-one', 'gone-two'];
const stalePolicy = async (staff: StaffActor) =>
  setPolicy(staff, { measures: gone.map((id) => ({ kind: 'switch', id })) } as unknown as Policy);

test('stops judging, is shown, and is switched off one by one', async () => {
  const staff = await aClinic();
  const { screeningId, tablet } = await anAnsweredIntake(staff);
  await stalePolicy(staff);
  await expect(sign(staff, tablet)).rejects.toThrow(StalePolicy);
  const view = await readPolicy(staff);
  expect(view.stale.map(measureId)).toEqual(gone);
  expect(view.effects.size).toBe(0);
  expect(await readMeasure(staff, 'gone-two')).toMatchObject({ measure: { id: 'gone-two' } });
  expect(await switched(staff, 'gone-two', 'no')).toMatchObject({ ok: true });
  expect((await readPolicy(staff)).stale.map(measureId)).toEqual(['gone-one']);
  expect(await owner().rescreeningRun.count({ where: { clinicId: staff.clinicId } })).toBe(0);
  expect(await switched(staff, 'gone-one', 'no')).toMatchObject({ ok: true });
  expect(await readPolicy(staff)).toMatchObject({ stale: [], policy: { measures: [] } });
  expect(await owner().rescreeningRun.count({ where: { clinicId: staff.clinicId } })).toBe(1);
  expect(await sign(staff, tablet)).toMatchObject({ ok: true });
  expect(statusOf(await snapshotOf(staff, screeningId))).toBe('needs-countersignature');
});

test('a raise that the rules have caught up with is found and switched off', async () => {
  const staff = await aClinic();
  const caughtUp = {
    kind: 'raise',
    contraindication: 'pregnancy',
    case: ruleSet.contraindications.find(({ id }) => id === 'pregnancy')!.cases[0]!.id,
    from: 'note',
    to: 'precaution',
  };
  await setPolicy(staff, { measures: [caughtUp] } as unknown as Policy);
  const id = measureId(caughtUp as unknown as Measure);
  expect(measureById(id, ruleSet)).toBeUndefined();
  expect(await readMeasure(staff, id)).toMatchObject({ measure: caughtUp, stale: [] });
  expect(await switched(staff, id, 'no')).toMatchObject({ ok: true });
  expect((await readPolicy(staff)).policy.measures).toEqual([]);
});

test('whoever asks for something that has to be judged is told where it is put right', async () => {
  const staff = await aClinic();
  await stalePolicy(staff);
  expect((await staleSteps(staff)).map(measureId)).toEqual(gone);
  const compare = defineAction({
    input: z.object({ dryRun: z.enum(['yes', 'no']) }),
    actor: () => Promise.resolve(staff),
    run: askForRescreening,
  });
  expect(await compare({ status: 'idle' }, { dryRun: 'yes' })).toMatchObject({
    status: 'failed',
    code: 'policy/stale',
    message: expect.stringContaining('“Policy”'),
  });
  expect(await owner().rescreeningRun.count({ where: { clinicId: staff.clinicId } })).toBe(0);
});

test('the work of a release does not start there, and whoever runs it is told what to do', async () => {
  const staff = await aClinic();
  await stalePolicy(staff);
  const told: string[] = [];
  expect(await startWhereNeeded((line) => told.push(line))).toBe(false);
  expect(told.filter((line) => line.includes(staff.clinicId))).toEqual([
    expect.stringContaining('An admin switches them off on /policy'),
  ]);
});
