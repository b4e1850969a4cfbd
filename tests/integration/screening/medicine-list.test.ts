import { beforeAll, expect, test } from 'vitest';
import { sections } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { newId } from '@/lib/ids';
import { unansweredIn } from '@/lib/screening/journey';
import { finishSection } from '@/lib/screening/patient-steps';
import { saveAnswer } from '@/lib/screening/save-answer';
import { inputOf } from '@/lib/screening/screening-input';
import { correctAnswer } from '@/lib/screening/staff-steps';
import { aClinic, snapshotOf } from '../../support/a-clinic';
import { atMedicines, atQuestions, save } from '../../support/a-patient';

let staff: StaffActor;
beforeAll(async () => {
  staff = await aClinic();
});

const confirmed = { factId: 'medicines.list', state: 'answered', value: ['Eliquis 5mg'] } as const;
const typed = ['elequsi 5mg'];
const listIn = async (screeningId: string) =>
  (await snapshotOf(staff, screeningId)).answers.find(({ factId }) => factId === 'medicines.list');

test('keeps what was typed beside the line that counts', async () => {
  const { tablet, screeningId } = await atMedicines(staff);
  const saved = await saveAnswer(
    { ...confirmed, value: ['Eliquis 5mg'], typed, idempotencyKey: newId() },
    tablet,
  );
  expect(
    saved.ok && saved.value.questions.questions.find(({ factId }) => factId === 'medicines.list')?.answer,
  ).toEqual({
    state: 'answered',
    value: ['Eliquis 5mg'],
    typed,
  });
  expect(await listIn(screeningId)).toMatchObject({ value: ['Eliquis 5mg'], typed });
  expect(inputOf(await snapshotOf(staff, screeningId)).medicines).toEqual(['Eliquis 5mg']);
});

test.each([
  ['more lines than the list', ['a', 'b']],
  ['a line that cannot be printed', ['\u0000']],
  ['a line longer than a line may be', ['x'.repeat(201)]],
  ['an empty line', [' ']],
])('is refused with %s', async (_what, wrong) => {
  const { tablet, screeningId } = await atMedicines(staff);
  const saved = await saveAnswer(
    { ...confirmed, value: ['Eliquis 5mg'], typed: wrong, idempotencyKey: newId() },
    tablet,
  );
  expect(saved).toMatchObject({ ok: false, error: { code: 'screening/answer-invalid' } });
  expect(await listIn(screeningId)).toBeUndefined();
});

test('the same key with other typed words is another answer, and refused', async () => {
  const { tablet } = await atMedicines(staff);
  const key = newId();
  await saveAnswer({ ...confirmed, value: ['Eliquis 5mg'], typed, idempotencyKey: key }, tablet);
  expect(
    await saveAnswer(
      { ...confirmed, value: ['Eliquis 5mg'], typed: ['eliquus'], idempotencyKey: key },
      tablet,
    ),
  ).toMatchObject({ ok: false, error: { code: 'screening/form-used' } });
});

test('a physiotherapist who puts the list right keeps what the patient typed', async () => {
  const { tablet, screeningId } = await atMedicines(staff);
  await saveAnswer(
    {
      ...confirmed,
      value: ['Eliquis 5mg', 'wafrarim 3mg', 'ramipril'],
      typed: ['elequsi 5mg', 'wafrarim 3mg', null],
      idempotencyKey: newId(),
    },
    tablet,
  );
  const corrected = await correctAnswer(
    {
      screeningId,
      factId: 'medicines.list',
      state: 'answered',
      value: ['Eliquis 5mg', 'warfarin 3mg', 'ramipril', 'aspirin'],
      reason: 'Confirmed with the patient.',
      idempotencyKey: newId(),
    },
    staff,
  );
  expect(corrected.ok).toBe(true);
  expect((await listIn(screeningId))?.typed).toEqual(['elequsi 5mg', 'wafrarim 3mg', null, null]);
});

test('a list that the patient added to meanwhile is not put right over what they added', async () => {
  const { tablet, screeningId } = await atMedicines(staff);
  const list = { factId: 'medicines.list', state: 'answered' } as const;
  await saveAnswer({ ...confirmed, value: ['elequsi 5mg'], idempotencyKey: newId() }, tablet);
  const drawnBeside = String((await listIn(screeningId))?.sequence);
  await saveAnswer({ ...confirmed, value: ['elequsi 5mg', 'warfarin'], idempotencyKey: newId() }, tablet);

  const right = { ...list, screeningId, value: ['Eliquis 5mg'], reason: 'Confirmed.' };
  expect(
    await correctAnswer({ ...right, insteadOf: drawnBeside, idempotencyKey: newId() }, staff),
  ).toMatchObject({ ok: false, error: { code: 'screening/answers-changed' } });
  expect((await listIn(screeningId))?.value).toEqual(['elequsi 5mg', 'warfarin']);

  const now = String((await listIn(screeningId))?.sequence);
  expect(await correctAnswer({ ...right, insteadOf: now, idempotencyKey: newId() }, staff)).toMatchObject({
    ok: true,
  });
});

test('a medicine line that names nothing is kept as typed, and the section asks for the name', async () => {
  const { tablet, screeningId } = await atQuestions(staff);
  for (const { id } of sections) {
    if (id === 'medicines') break;
    for (const factId of unansweredIn(await snapshotOf(staff, screeningId), id))
      await save(tablet, factId, 'no');
    expect((await finishSection(id, tablet)).ok, id).toBe(true);
  }
  await save(tablet, 'medicines.list', ['vitamin D', '?']);
  const finished = await finishSection('medicines', tablet);
  expect(finished).toMatchObject({
    ok: false,
    error: { fields: { 'medicines.list': expect.stringContaining('Medicine 2 has no name') as unknown } },
  });
  const stored = (await snapshotOf(staff, screeningId)).answers.find(
    ({ factId }) => factId === 'medicines.list',
  );
  expect(stored?.value).toEqual(['vitamin D', '?']);
});
