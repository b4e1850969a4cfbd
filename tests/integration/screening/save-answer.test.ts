import { beforeAll, describe, expect, test } from 'vitest';
import { facts, sections, shown, type FactId } from '@/rules';
import type { PatientActor, StaffActor } from '@/lib/actors';
import { db } from '@/lib/db/client';
import { newId } from '@/lib/ids';
import { aboutTextVersion } from '@/lib/phrasebook/about';
import { askForHelp } from '@/lib/screening/ask-for-help';
import { isDeclared, journeyOf, unansweredIn } from '@/lib/screening/journey';
import { newestSequence } from '@/lib/screening/clearance';
import { saveAnswerSchema, type SaveAnswer } from '@/lib/screening/answer.schema';
import {
  confirmIdentity,
  declareTrue,
  finishSection,
  readAbout,
  sayWhoAnswers,
} from '@/lib/screening/patient-steps';
import { saveAnswer } from '@/lib/screening/save-answer';
import { frozen } from '@/lib/consent/consent-content';
import { questionsOf } from '@/lib/screening/section-questions';
import { inputOf } from '@/lib/screening/screening-input';
import { acknowledgeAlerts, clearMismatch, correctAnswer } from '@/lib/screening/staff-steps';
import { openAlerts, statusOf } from '@/lib/screening/status';
import { aClinic, anAnsweredIntake, anIntake, snapshotOf } from '../../support/a-clinic';

let staff: StaffActor;
beforeAll(async () => {
  staff = await aClinic();
});

/** In front of the first questions. */
const atQuestions = async () => {
  const opened = await anIntake(staff);
  await sayWhoAnswers({ respondent: 'self' }, opened.tablet);
  await confirmIdentity({ bornOn: '1990-05-05', isThisYou: 'yes' }, opened.tablet);
  await readAbout(aboutTextVersion, opened.tablet);
  return opened;
};

/** In front of the questions about medicines. */
const atMedicines = async () => {
  const opened = await atQuestions();
  for (const section of ['today', 'needles'])
    for (let open = true; open;) {
      const missing = unansweredIn(await snapshotOf(staff, opened.screeningId), section as 'today');
      open = missing.length > 0;
      for (const factId of missing) await save(opened.tablet, factId, 'no');
    }
  return opened;
};

const save = (tablet: PatientActor, factId: FactId, value: SaveAnswer['value'], idempotencyKey = newId()) =>
  saveAnswer({ factId, state: 'answered', value, idempotencyKey }, tablet);

const newestIn = async (screeningId: string) => String(newestSequence(await snapshotOf(staff, screeningId)));

describe('a confirmed medicine', () => {
  const confirmed = { factId: 'medicines.list', state: 'answered', value: ['Eliquis 5mg'] } as const;
  const typed = ['elequsi 5mg'];
  const listIn = async (screeningId: string) =>
    (await snapshotOf(staff, screeningId)).answers.find(({ factId }) => factId === 'medicines.list');

  test('keeps what was typed beside the line that counts', async () => {
    const { tablet, screeningId } = await atMedicines();
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
    const { tablet, screeningId } = await atMedicines();
    const saved = await saveAnswer(
      { ...confirmed, value: ['Eliquis 5mg'], typed: wrong, idempotencyKey: newId() },
      tablet,
    );
    expect(saved).toMatchObject({ ok: false, error: { code: 'screening/answer-invalid' } });
    expect(await listIn(screeningId)).toBeUndefined();
  });

  test('the same key with other typed words is another answer, and refused', async () => {
    const { tablet } = await atMedicines();
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
    const { tablet, screeningId } = await atMedicines();
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
    const { tablet, screeningId } = await atMedicines();
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
});

describe('saving', () => {
  test('the same save sent five times is one row and one receipt', async () => {
    const { tablet, screeningId } = await atQuestions();
    const key = newId();
    const receipts = await Promise.all(
      Array.from({ length: 5 }, () => save(tablet, 'not-eaten-or-exhausted', 'no', key)),
    );
    expect(receipts.every((receipt) => receipt.ok && receipt.value.idempotencyKey === key)).toBe(true);
    expect(await db().answer.count({ where: { screeningId, factId: 'not-eaten-or-exhausted' } })).toBe(1);
  });

  test('the newest answer counts and the older ones stay', async () => {
    const { tablet, screeningId } = await atQuestions();
    await save(tablet, 'not-eaten-or-exhausted', 'yes');
    await save(tablet, 'not-eaten-or-exhausted', 'no');
    expect(inputOf(await snapshotOf(staff, screeningId)).answers['not-eaten-or-exhausted']).toBe('no');
    expect(await db().answer.count({ where: { screeningId, factId: 'not-eaten-or-exhausted' } })).toBe(2);
  });

  test('does not wait for the rest of the section', async () => {
    const { tablet, screeningId } = await atQuestions();
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
    const { tablet, screeningId } = await atQuestions();
    await save(tablet, 'capacity-lacking', 'yes');
    const before = await db().answer.count({ where: { screeningId } });
    expect(await save(tablet, factId, value)).toMatchObject({
      ok: false,
      error: { code: 'screening/answer-invalid', fields: { [factId]: expect.any(String) } },
    });
    expect(await db().answer.count({ where: { screeningId } })).toBe(before);
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
});

describe('a number given in another unit', () => {
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
      questionsOf(snapshot, 'operations-and-implants').questions.find(({ factId }) => factId === weeks)
        ?.answer,
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
    const before = await db().answer.count({ where: { screeningId } });
    expect(await saveTyped(tablet, { factId: weeks, ...answer })).toMatchObject({
      ok: false,
      error: { code: 'screening/answer-invalid' },
    });
    expect(await db().answer.count({ where: { screeningId } })).toBe(before);
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
});

describe('the way through', () => {
  test('a healthy adult meets 34 questions and no follow-up', async () => {
    const { screeningId } = await anAnsweredIntake(staff);
    const questions = shown(inputOf(await snapshotOf(staff, screeningId)));
    expect(questions.size).toBe(34);
    expect([...questions.values()].every((need) => need === 'required')).toBe(true);
    expect(facts.filter(({ from, askedWhen }) => from === 'patient' && !askedWhen)).toHaveLength(34);
  });

  test('a step that is not open yet is refused', async () => {
    const { tablet } = await anIntake(staff);
    expect(await save(tablet, 'diabetes', 'no')).toMatchObject({
      ok: false,
      error: { code: 'screening/step-not-ready' },
    });
  });

  test('changing one answer asks again exactly what follows from it, and for the declaration', async () => {
    const { tablet, screeningId } = await anAnsweredIntake(staff);
    await save(tablet, 'diabetes', 'yes');
    const snapshot = await snapshotOf(staff, screeningId);
    expect(journeyOf(snapshot).next).toBe('questions/long-term-illness');
    expect(unansweredIn(snapshot, 'long-term-illness')).toEqual([
      'diabetes.hba1c',
      'diabetes.signs',
      'diabetes.uses-insulin',
    ]);
    await save(tablet, 'diabetes', 'no');
    expect(journeyOf(await snapshotOf(staff, screeningId)).next).toBe('check');
  });

  test('declaring a page that is out of date is refused', async () => {
    const { tablet, screeningId } = await anAnsweredIntake(staff);
    const seen = String((await snapshotOf(staff, screeningId)).answers.at(-1)?.sequence);
    await save(tablet, 'frail-or-older-adult', 'yes');
    expect(await declareTrue({ answersThrough: seen, declared: 'on' }, tablet)).toMatchObject({
      ok: false,
      error: { code: 'screening/answers-changed' },
    });
  });

  test('a declaration ahead of the answers is refused: it would cover answers that nobody saw', async () => {
    const { tablet, screeningId } = await anAnsweredIntake(staff);
    await save(tablet, 'frail-or-older-adult', 'yes');
    for (const ahead of [String(BigInt(await newestIn(screeningId)) + 1n), '9'.repeat(18)])
      expect(await declareTrue({ answersThrough: ahead, declared: 'on' }, tablet)).toMatchObject({
        ok: false,
        error: { code: 'screening/answers-changed' },
      });
    expect(isDeclared(await snapshotOf(staff, screeningId))).toBe(false);
    const answersThrough = await newestIn(screeningId);
    expect(await declareTrue({ answersThrough, declared: 'on' }, tablet)).toMatchObject({ ok: true });
  });

  test('the wrong birth date stops the form until staff have looked', async () => {
    const { tablet, screeningId } = await anIntake(staff);
    await sayWhoAnswers({ respondent: 'self' }, tablet);
    expect(await confirmIdentity({ bornOn: '1990-05-06', isThisYou: 'yes' }, tablet)).toMatchObject({
      ok: false,
      error: { code: 'screening/identity-mismatch' },
    });
    expect(statusOf(await snapshotOf(staff, screeningId))).toBe('identity-mismatch');
    expect(await confirmIdentity({ bornOn: '1990-05-05', isThisYou: 'yes' }, tablet)).toMatchObject({
      ok: false,
    });

    await clearMismatch(
      { screeningId, givenName: 'Sam', familyName: 'Test', bornOn: '1990-05-06', reason: 'Saw the passport' },
      staff,
    );
    expect(await confirmIdentity({ bornOn: '1990-05-06', isThisYou: 'yes' }, tablet)).toMatchObject({
      ok: true,
    });
  });
});

describe('alerts', () => {
  test.each(['answered', 'not-sure'] as const)(
    'a red flag (%s) calls staff once for each answer',
    async (state) => {
      const { tablet, screeningId } = await atQuestions();
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
});

test('a medicine line that names nothing is kept as typed, and the section asks for the name', async () => {
  const { tablet, screeningId } = await atQuestions();
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
