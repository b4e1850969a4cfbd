import { beforeAll, expect, test } from 'vitest';
import type { FactId } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { newId } from '@/lib/ids';
import { saveAnswerSchema, type SaveAnswer } from '@/lib/screening/answer.schema';
import { unansweredIn } from '@/lib/screening/journey';
import { finishSection } from '@/lib/screening/patient-steps';
import { saveAnswer } from '@/lib/screening/save-answer';
import { inputOf } from '@/lib/screening/screening-input';
import { questionsOf } from '@/lib/screening/section-questions';
import { aClinic, anAnsweredIntake, snapshotOf } from '../../support/a-clinic';
import { atQuestions, save } from '../../support/a-patient';
import { owner } from '../../support/owner';

let staff: StaffActor;
beforeAll(async () => {
  staff = await aClinic();
});

test('the same save sent five times is one row and one receipt', async () => {
  const { tablet, screeningId } = await atQuestions(staff);
  const key = newId();
  const receipts = await Promise.all(
    Array.from({ length: 5 }, () => save(tablet, 'not-eaten-or-exhausted', 'no', key)),
  );
  expect(receipts.every((receipt) => receipt.ok && receipt.value.idempotencyKey === key)).toBe(true);
  expect(await owner().answer.count({ where: { screeningId, factId: 'not-eaten-or-exhausted' } })).toBe(1);
});

test('the newest answer counts and the older ones stay', async () => {
  const { tablet, screeningId } = await atQuestions(staff);
  await save(tablet, 'not-eaten-or-exhausted', 'yes');
  await save(tablet, 'not-eaten-or-exhausted', 'no');
  expect(inputOf(await snapshotOf(staff, screeningId)).answers['not-eaten-or-exhausted']).toBe('no');
  expect(await owner().answer.count({ where: { screeningId, factId: 'not-eaten-or-exhausted' } })).toBe(2);
});

test('the receipt shows the section as reading it again would', async () => {
  const { tablet, screeningId } = await atQuestions(staff);
  const given: readonly (readonly [SaveAnswer['state'], SaveAnswer['value']])[] = [
    ['answered', 'yes'],
    ['answered', 'no'],
    ['not-sure', undefined],
    ['cleared', undefined],
    ['answered', 'yes'],
  ];
  for (const [state, value] of given) {
    const receipt = await saveAnswer(
      saveAnswerSchema.parse({ factId: 'capacity-lacking', state, value, idempotencyKey: newId() }),
      tablet,
    );
    expect(receipt).toMatchObject({
      ok: true,
      value: { questions: questionsOf(await snapshotOf(staff, screeningId), 'today') },
    });
  }
});

test('does not wait for the rest of the section', async () => {
  const { tablet, screeningId } = await atQuestions(staff);
  await save(tablet, 'capacity-lacking', 'no');
  expect(unansweredIn(await snapshotOf(staff, screeningId), 'today').length).toBeGreaterThan(0);
  expect(await finishSection('today', tablet)).toMatchObject({
    ok: false,
    error: { code: 'screening/incomplete' },
  });
});

test.each<[string, FactId, SaveAnswer['value']]>([
  ['a value of the wrong type', 'capacity-lacking', 4],
  ['an option that is not there', 'capacity-lacking', 'perhaps'],
  ['"not-sure" dressed up as an answer', 'capacity-lacking', 'not-sure'],
  ['an empty list', 'capacity-lacking.help-kinds', []],
  ['none together with some', 'capacity-lacking.help-kinds', ['none-of-these', 'language']],
])('refuses %s and stores nothing', async (_name, factId, value) => {
  const { tablet, screeningId } = await atQuestions(staff);
  await save(tablet, 'capacity-lacking', 'yes');
  const before = await owner().answer.count({ where: { screeningId } });
  expect(await save(tablet, factId, value)).toMatchObject({
    ok: false,
    error: { code: 'screening/answer-invalid', fields: { [factId]: expect.any(String) } },
  });
  expect(await owner().answer.count({ where: { screeningId } })).toBe(before);
});

test.each([
  ['a fact nobody knows', { factId: 'shoe-size' }],
  ['a prototype key', { factId: '__proto__' }],
  ['a fact that is worked out', { factId: 'age' }],
  ['the clinician’s plan', { factId: 'plan.regions' }],
  ['a key that is not one', { idempotencyKey: 'again' }],
  ['a state that is not one', { state: 'maybe' }],
])('%s does not pass the schema', (_name, change) => {
  const fine = { factId: 'capacity-lacking', state: 'answered', value: 'no', idempotencyKey: newId() };
  expect(saveAnswerSchema.safeParse(fine).success).toBe(true);
  expect(saveAnswerSchema.safeParse({ ...fine, ...change }).success).toBe(false);
});

test.each([
  ['a NUL character', 'aspirin\u0000'],
  ['half a character', 'aspirin \ud800'],
  ['an endless line', 'a'.repeat(10_000)],
])('a medicine line with %s is refused kindly', async (_name, line) => {
  const { tablet } = await anAnsweredIntake(staff);
  expect(await save(tablet, 'medicines.list', [line])).toMatchObject({
    ok: false,
    error: { code: 'screening/answer-invalid' },
  });
});

test('a mark that turns the text around is taken out of a medicine line', async () => {
  const { tablet, screeningId } = await anAnsweredIntake(staff);
  expect(await save(tablet, 'medicines.list', ['aspirin \u202egnp'])).toMatchObject({ ok: true });
  expect(inputOf(await snapshotOf(staff, screeningId)).medicines).toEqual(['aspirin gnp']);
});

test('names in any script and emoji are kept as typed', async () => {
  const { tablet, screeningId } = await anAnsweredIntake(staff);
  const lines = ['وارفارين ٥ ملغ', '華法林', 'Ibuprofén 🙂'];
  expect(await save(tablet, 'medicines.list', lines)).toMatchObject({ ok: true });
  expect(inputOf(await snapshotOf(staff, screeningId)).medicines).toEqual(lines);
});
