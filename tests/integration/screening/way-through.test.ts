import { beforeAll, expect, test } from 'vitest';
import { facts, shown } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { newestSequence } from '@/lib/screening/clearance';
import { isDeclared, journeyOf, unansweredIn } from '@/lib/screening/journey';
import { confirmIdentity, declareTrue, sayWhoAnswers } from '@/lib/screening/patient-steps';
import { inputOf } from '@/lib/screening/screening-input';
import { clearMismatch } from '@/lib/screening/staff-steps';
import { statusOf } from '@/lib/screening/status';
import { aClinic, anAnsweredIntake, anIntake, snapshotOf } from '../../support/a-clinic';
import { save } from '../../support/a-patient';

let staff: StaffActor;
beforeAll(async () => {
  staff = await aClinic();
});

const newestIn = async (screeningId: string) => String(newestSequence(await snapshotOf(staff, screeningId)));

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
