import { beforeAll, expect, test } from 'vitest';
import type { PatientActor, StaffActor } from '@/lib/actors';
import { readRecord } from '@/lib/consent/read-consent';
import { refuseConsent } from '@/lib/consent/say-no';
import { transaction } from '@/lib/db/transaction';
import type { SealedContent } from '@/lib/record/sealed-content';
import { findSealed } from '@/lib/record/sealed-record.repository';
import { decide } from '@/lib/review/decide';
import { clearanceOf } from '@/lib/screening/clearance';
import { journeyOf } from '@/lib/screening/journey';
import { answerUnderstanding, declareTrue } from '@/lib/screening/patient-steps';
import { openQuestions, unclearOf, understandingOf } from '@/lib/screening/understanding';
import { aClinic, anAnsweredIntake, snapshotOf } from '../../support/a-clinic';
import { save } from '../../support/a-patient';
import { sign } from '../../support/a-signature';

let staff: StaffActor;
beforeAll(async () => {
  staff = await aClinic();
});

const stateOf = (tablet: PatientActor) => snapshotOf(staff, tablet.screeningId);
const resultsOf = async (tablet: PatientActor) =>
  Object.fromEntries(understandingOf(await stateOf(tablet)).map(({ risk, result }) => [risk, result]));

/** In front of the three questions: infection, sore-after and faint. */
const atQuestions = async () => {
  const { tablet, screeningId } = await anAnsweredIntake(staff, {}, { until: 'understanding' });
  expect(journeyOf(await stateOf(tablet)).next).toBe('understanding');
  return { tablet, screeningId };
};
const declare = async (tablet: PatientActor) => {
  const newest = (await stateOf(tablet)).answers.at(-1)?.sequence ?? 0n;
  return declareTrue({ answersThrough: String(newest), declared: 'on' }, tablet);
};
const right = { infection: 'same-day', 'sore-after': 'common', faint: 'say' };

test('a wrong answer is explained and asked again, alone; then right, nothing holds the signature', async () => {
  const { tablet } = await atQuestions();
  expect(await answerUnderstanding({ answers: { ...right, infection: 'weeks' } }, tablet)).toMatchObject({
    ok: true,
  });
  const state = await stateOf(tablet);
  expect(journeyOf(state).next).toBe('understanding');
  expect(openQuestions(state).map(({ risk, again }) => [risk, again])).toEqual([['infection', true]]);
  expect(await answerUnderstanding({ answers: { infection: 'same-day' } }, tablet)).toMatchObject({
    ok: true,
  });
  expect(await resultsOf(tablet)).toEqual({
    infection: 'once-explained',
    'sore-after': 'at-once',
    faint: 'at-once',
  });
  expect(journeyOf(await stateOf(tablet)).next).toBe('check');
  await declare(tablet);
  expect(clearanceOf(await stateOf(tablet)).kind).toBe('may-sign');

  const signed = await sign(staff, tablet);
  if (!signed.ok) throw new Error(signed.error.code);
  const record = await readRecord(staff, signed.value.consentId);
  expect(record.ok && record.value.content.understanding?.[0]).toEqual({
    risk: 'infection',
    question: 'Some days later the skin there is red, hot and swollen. What do you do?',
    answers: [
      { said: 'I wait for two weeks', right: false },
      { said: 'I call the clinic the same day', right: true },
    ],
    rightAnswer: 'I call the clinic the same day',
    result: 'once-explained',
  });
});

test('what stays unclear holds nobody up, and needs the talk before anything is signed', async () => {
  const { tablet, screeningId } = await atQuestions();
  for (const infection of ['not-sure', 'rub'])
    await answerUnderstanding({ answers: { ...right, infection } }, tablet);
  expect(unclearOf(await stateOf(tablet)).map(({ risk }) => risk)).toEqual(['infection']);
  expect(journeyOf(await stateOf(tablet)).next).toBe('check');
  await declare(tablet);
  const state = await stateOf(tablet);
  expect(state.assessment?.floors).toEqual(['understanding-unclear']);
  expect(clearanceOf(state).kind).toBe('needs-review');
  expect((await sign(staff, tablet)).ok).toBe(false);

  // Once it was talked about, the physiotherapist says go.
  const decided = await decide(
    {
      screeningId,
      assessmentId: state.assessment?.id ?? '',
      decision: 'proceed',
      reasonCode: undefined,
      reasonText: '',
      conditions: [],
    },
    staff,
  );
  expect(decided).toMatchObject({ ok: true });
  expect(clearanceOf(await stateOf(tablet)).kind).toBe('may-sign');
  const refused = await refuseConsent({ reason: '' }, tablet);
  if (!refused.ok) throw new Error(refused.error.code);
  const sealed = await transaction(staff.clinicId, (tx) =>
    findSealed(tx, staff.clinicId, refused.value.consentId),
  );
  expect((JSON.parse(sealed?.content ?? '{}') as SealedContent).understanding).toMatchObject([
    {
      risk: 'infection',
      result: 'unclear',
      answers: [{ said: 'I am not sure' }, { said: 'I rub the spot' }],
    },
    { result: 'at-once' },
    { result: 'at-once' },
  ]);
});

test('every question wants an answer of its own, and nothing else is taken for one', async () => {
  const { tablet } = await atQuestions();
  const refused = await answerUnderstanding({ answers: { faint: 'fly', infection: 'same-day' } }, tablet);
  expect(refused).toMatchObject({ ok: false, error: { code: 'screening/incomplete' } });
  expect(Object.keys((!refused.ok && refused.error.fields) || {})).toEqual([
    'answer.sore-after',
    'answer.faint',
  ]);
  expect(await resultsOf(tablet)).toEqual({});
});

test('a risk that comes later brings its question, and what is clear is not asked again', async () => {
  const { tablet } = await atQuestions();
  await answerUnderstanding({ answers: right }, tablet);
  await save(tablet, 'anticoagulant-therapy', 'yes');
  expect(openQuestions(await stateOf(tablet)).map(({ risk }) => risk)).toEqual(['bleeds-more']);
  await answerUnderstanding({ answers: { 'bleeds-more': 'press' } }, tablet);
  // The risk is gone again: nobody is asked a fourth general question for it.
  await save(tablet, 'anticoagulant-therapy', 'no');
  expect(openQuestions(await stateOf(tablet))).toEqual([]);
});
