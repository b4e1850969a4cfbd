import { beforeAll, expect, test } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { newId } from '@/lib/ids';
import type { SaveAnswer } from '@/lib/screening/answer.schema';
import { askForHelp } from '@/lib/screening/ask-for-help';
import { saveAnswer } from '@/lib/screening/save-answer';
import { acknowledgeAlerts } from '@/lib/screening/staff-steps';
import { openAlerts } from '@/lib/screening/status';
import { aClinic, anIntake, snapshotOf } from '../../support/a-clinic';
import { atQuestions } from '../../support/a-patient';

let staff: StaffActor;
beforeAll(async () => {
  staff = await aClinic();
});

test.each(['answered', 'not-sure'] as const)(
  'a red flag (%s) calls staff once for each answer',
  async (state) => {
    const { tablet, screeningId } = await atQuestions(staff);
    const input: SaveAnswer = {
      factId: 'medical-emergency-red-flags',
      state,
      idempotencyKey: newId(),
      ...(state === 'answered' && { value: 'yes' }),
    };
    const receipt = await saveAnswer(input, tablet);
    await saveAnswer(input, tablet);
    expect(receipt).toMatchObject({ ok: true, value: { alerted: true } });
    const alerts = openAlerts(await snapshotOf(staff, screeningId));
    expect(alerts.map(({ detail }) => detail.cause)).toEqual(['medical-emergency-red-flags']);
    await acknowledgeAlerts({ screeningId, through: String(alerts[0]?.sequence) }, staff);
    expect(openAlerts(await snapshotOf(staff, screeningId))).toEqual([]);
  },
);

test('asking for help twice calls once', async () => {
  const { tablet, screeningId } = await anIntake(staff);
  await Promise.all([askForHelp(tablet), askForHelp(tablet)]);
  expect(openAlerts(await snapshotOf(staff, screeningId))).toHaveLength(1);
});
