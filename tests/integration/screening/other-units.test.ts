import { beforeAll, expect, test } from 'vitest';
import type { StaffActor, PatientActor } from '@/lib/actors';
import { frozen } from '@/lib/consent/consent-content';
import { newId } from '@/lib/ids';
import type { SaveAnswer } from '@/lib/screening/answer.schema';
import { saveAnswer } from '@/lib/screening/save-answer';
import { inputOf } from '@/lib/screening/screening-input';
import { questionsOf } from '@/lib/screening/section-questions';
import { aClinic, anAnsweredIntake, snapshotOf } from '../../support/a-clinic';
import { save } from '../../support/a-patient';
import { owner } from '../../support/owner';

let staff: StaffActor;
beforeAll(async () => {
  staff = await aClinic();
});

const hba1c = 'diabetes.hba1c';
const weeks = 'joint-replacement-or-metalwork.weeks-since';
const saveTyped = (
  tablet: PatientActor,
  answer: Pick<SaveAnswer, 'factId' | 'value' | 'amountGiven'>,
  idempotencyKey = newId(),
) => saveAnswer({ ...answer, state: 'answered', idempotencyKey }, tablet);

test('is refused in that unit, with the range of that unit', async () => {
  const { tablet } = await anAnsweredIntake(staff, { diabetes: 'yes' });
  const refused = await saveTyped(tablet, {
    factId: hba1c,
    value: 763,
    amountGiven: { value: 72, unit: 'percent' },
  });
  expect(refused).toMatchObject({
    ok: false,
    error: { fields: { [hba1c]: 'Enter a number from 4 to 20.4 %, or choose “Not sure”.' } },
  });
  expect(await save(tablet, hba1c, 763)).toMatchObject({
    ok: false,
    error: { fields: { [hba1c]: 'Enter a number from 20 to 200 mmol/mol, or choose “Not sure”.' } },
  });
});

test('is kept beside what it becomes, in the answers and in the record, and is judged by what it becomes', async () => {
  const { tablet, screeningId } = await anAnsweredIntake(staff, {
    implants: 'yes',
    'implants.kinds': ['new-joint'],
  });
  const amountGiven = { value: 6, unit: 'months' } as const;
  expect(await saveTyped(tablet, { factId: weeks, value: 26, amountGiven })).toMatchObject({ ok: true });
  const snapshot = await snapshotOf(staff, screeningId);
  expect(inputOf(snapshot).answers[weeks]).toBe(26);
  expect(snapshot.answers.find(({ factId }) => factId === weeks)).toMatchObject({ value: 26, amountGiven });
  expect(
    questionsOf(snapshot, 'operations-and-implants').questions.find(({ factId }) => factId === weeks)?.answer,
  ).toEqual({ state: 'answered', value: 26, amountGiven });
  const inRecord = frozen(snapshot).answers;
  expect(inRecord.find(({ factId }) => factId === weeks)).toMatchObject({ amountGiven });
  expect(inRecord.filter((answer) => 'amountGiven' in answer)).toHaveLength(1);
});

test.each([
  ['another number than it becomes', { value: 20, amountGiven: { value: 6, unit: 'months' } }],
  ['a unit the question does not have', { value: 6, amountGiven: { value: 6, unit: 'percent' } }],
] as const)('with %s is refused, and nothing is stored', async (_name, answer) => {
  const { tablet, screeningId } = await anAnsweredIntake(staff, {
    implants: 'yes',
    'implants.kinds': ['new-joint'],
  });
  const before = await owner().answer.count({ where: { screeningId } });
  expect(await saveTyped(tablet, { factId: weeks, ...answer })).toMatchObject({
    ok: false,
    error: { code: 'screening/answer-invalid' },
  });
  expect(await owner().answer.count({ where: { screeningId } })).toBe(before);
});

test('under a used key is no repeated save when it was typed differently', async () => {
  const { tablet } = await anAnsweredIntake(staff, {
    implants: 'yes',
    'implants.kinds': ['new-joint'],
  });
  const key = newId();
  const inMonths = { factId: weeks, value: 26, amountGiven: { value: 6, unit: 'months' } } as const;
  expect(await saveTyped(tablet, inMonths, key)).toMatchObject({ ok: true });
  expect(await saveTyped(tablet, inMonths, key)).toMatchObject({ ok: true });
  expect(await saveTyped(tablet, { factId: weeks, value: 26 }, key)).toMatchObject({ ok: false });
});
