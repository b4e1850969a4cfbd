import { beforeAll, expect, test } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { lastEvent } from '@/lib/screening/last-event';
import { readRisks } from '@/lib/screening/patient-steps';
import { inputOf } from '@/lib/screening/screening-input';
import { setPlan } from '@/lib/screening/staff-steps';
import { toldRisksHash } from '@/lib/screening/told-risks';
import { aClinic, anAnsweredIntake, snapshotOf } from '../../support/a-clinic';

let staff: StaffActor;
beforeAll(async () => {
  staff = await aClinic();
});

test('risks count as read only when they were on the page', async () => {
  const { screeningId, tablet } = await anAnsweredIntake(staff);
  const before = await snapshotOf(staff, screeningId);
  const seen = toldRisksHash(inputOf(before));
  // While the page was open, a plan over the lung brought a risk that nobody has read.
  await setPlan({ screeningId, regions: ['upper-trapezius'], technique: 'deep' }, staff);
  expect(await readRisks({ seen }, tablet)).toMatchObject({
    ok: false,
    error: { code: 'screening/risks-changed' },
  });
  const after = await snapshotOf(staff, screeningId);
  expect(lastEvent(after, 'risks-read')).toEqual(lastEvent(before, 'risks-read'));
  expect(await readRisks({ seen: toldRisksHash(inputOf(after)) }, tablet)).toMatchObject({ ok: true });
  expect(lastEvent(await snapshotOf(staff, screeningId), 'risks-read')?.detail.riskIds).toContain(
    'lung-near-plan',
  );
});
