import { expect, test } from 'vitest';
import { clearanceOf } from '@/lib/screening/clearance';
import { aClinic, anAnsweredIntake, snapshotOf } from '../../support/a-clinic';

test.each([
  ['beside a line that is read', ['paracetamol', 'варфарин 3 мг'], 'needs-review'],
  ['in a line that is read', ['paracetamol وارفارين'], 'needs-review'],
  ['nowhere', ['paracetamol'], 'may-sign'],
])('a medicine in letters that are not read, %s', async (_where, lines, expected) => {
  const staff = await aClinic();
  const { screeningId } = await anAnsweredIntake(staff, { 'medicines.list': lines });
  const snapshot = await snapshotOf(staff, screeningId);
  expect(clearanceOf(snapshot).kind).toBe(expected);
  expect(snapshot.assessment?.floors).toEqual(expected === 'may-sign' ? [] : ['medicine-in-other-letters']);
});
