import { expect, test } from 'vitest';
import { answeredFacts } from '@/components/review/answered-facts';
import { answerWords, questionOf } from '@/components/review/answer-words';
import type { FactId } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { refuseConsent } from '@/lib/consent/say-no';
import { signConsent } from '@/lib/consent/sign-consent';
import { transaction } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { readPolicy } from '@/lib/policy/read-policy';
import { decide } from '@/lib/review/decide';
import { decideSchema } from '@/lib/review/decide.schema';
import { answerHistory } from '@/lib/screening/answer-history';
import { journeyOf } from '@/lib/screening/journey';
import { readRisks } from '@/lib/screening/patient-steps';
import { inputOf } from '@/lib/screening/screening-input';
import { insertAnswerOnce } from '@/lib/screening/screening.repository';
import { correctAnswer } from '@/lib/screening/staff-steps';
import { statusOf } from '@/lib/screening/status';
import { risksToHeed } from '@/lib/screening/told-risks';
import { todaysScreenings } from '@/lib/screening/todays-screenings';
import { isReadable, unreadableFacts } from '@/lib/screening/unreadable';
import { verdictOf } from '@/lib/screening/verdict';
import { aClinic, anAnsweredIntake, snapshotOf } from '../../support/a-clinic';
import { atQuestions, save } from '../../support/a-patient';
import { diabetes, kindOf, switched } from '../../support/a-policy';
import { signedIntake } from '../../support/a-signature';
import { withRemovedOption } from '../../support/other-rules';

/** As if a release had taken the option, the place or the whole question away. */
const store = (staff: StaffActor, screeningId: string, factId: string, value: string | string[]) =>
  transaction(staff.clinicId, (tx) =>
    insertAnswerOnce(tx, {
      clinicId: staff.clinicId,
      screeningId,
      factId: factId as FactId,
      state: 'answered',
      value,
      saidBy: 'patient',
      staffId: null,
      reason: null,
      idempotencyKey: newId(),
      at: new Date(),
    }),
  );

const putRight = (staff: StaffActor, screeningId: string, factId: FactId, value: string | string[]) =>
  correctAnswer(
    { screeningId, factId, state: 'answered', value, reason: 'Asked again.', idempotencyKey: newId() },
    staff,
  );

test('keeps from signing and going ahead, is counted, and fails no change of the policy', async () => {
  const staff = await aClinic();
  const { screeningId, tablet } = await anAnsweredIntake(staff, diabetes);
  const other = await anAnsweredIntake(staff, diabetes);
  await withRemovedOption(staff, screeningId);
  expect(await kindOf(staff, screeningId)).toBe('may-sign');
  const unreadable = { error: { code: 'screening/unreadable' } };
  const signed = { method: 'typed', statementHash: '', fullName: '', typedName: '', ticked: [] } as const;
  expect(await signConsent({ ...signed, ticked: [] }, tablet)).toMatchObject(unreadable);

  const { effects } = await readPolicy(staff);
  expect(effects.get('review-all-diabetes')).toMatchObject({ open: 2, unreadable: 1 });
  expect(effects.get('review-all-diabetes')?.changed.map(({ screening }) => screening.id)).toEqual([
    other.screeningId,
  ]);
  expect(await switched(staff, 'review-all-diabetes')).toEqual({ ok: true, value: { judgedAgain: 1 } });

  const assessmentId = (await snapshotOf(staff, screeningId)).assessment?.id;
  const decided = (decision: object) =>
    decide(decideSchema.parse({ screeningId, assessmentId, ...decision }), staff);
  expect(await decided({ decision: 'proceed' })).toMatchObject(unreadable);
  expect(await decided({ decision: 'decline', reasonCode: 'checked-in-person' })).toMatchObject({
    ok: true,
  });
  // What is said anew is stored, and not judged while it cannot be.
  expect(
    await correctAnswer(
      {
        screeningId,
        factId: 'diabetes.hba1c',
        state: 'answered',
        value: 52,
        reason: 'Asked once more',
        idempotencyKey: newId(),
      },
      staff,
    ),
  ).toMatchObject({ ok: true });
  expect(await kindOf(staff, screeningId)).toBe('not-assessed');
  expect(
    await correctAnswer(
      {
        screeningId,
        factId: 'diabetes.signs',
        state: 'answered',
        value: ['none-of-these'],
        reason: 'Asked again',
        idempotencyKey: newId(),
      },
      staff,
    ),
  ).toMatchObject({ ok: true });
  expect(await kindOf(staff, screeningId)).toBe('needs-review');
});

test.each<[string, FactId, string | string[], string | string[] | null]>([
  ['an option', 'diabetes', 'an-option-that-is-gone', 'no'],
  ['a place', 'pain-hypersensitivity.where', ['a-place-that-is-gone'], ['nowhere']],
  ['a question', 'a-question-that-is-gone' as FactId, 'yes', null],
])(
  'without %s that was answered the form waits for staff, and every list and page can be drawn',
  async (_what, factId, gone, now) => {
    const staff = await aClinic();
    const { screeningId, tablet } = await atQuestions(staff);
    await store(staff, screeningId, factId, gone);

    const snapshot = await snapshotOf(staff, screeningId);
    expect(unreadableFacts(snapshot)).toEqual([factId]);
    expect(journeyOf(snapshot)).toEqual({ next: 'unreadable', open: ['unreadable'] });
    expect(verdictOf(snapshot)).toMatchObject({ status: 'needs-review', signer: 'patient' });
    expect((await todaysScreenings(staff)).screenings).toMatchObject([{ status: 'needs-review' }]);

    const unreadable = { ok: false, error: { code: 'screening/unreadable' } };
    expect(await save(tablet, 'capacity-lacking', 'no')).toMatchObject(unreadable);
    expect(await readRisks({ seen: '' }, tablet)).toMatchObject(unreadable);

    // The answers page shows what was given, in whatever words are left.
    const history = await answerHistory(staff, screeningId);
    const shown = answeredFacts(inputOf(snapshot), history).flatMap(({ facts }) => facts);
    expect(shown.length).toBeGreaterThan(0);
    expect(
      answerWords(
        factId,
        history.find((answer) => answer.factId === factId)!,
      ),
    ).toContain([gone].flat()[0]);
    expect(history.map((answer) => questionOf(answer.factId))).not.toContain('');

    if (now === null) return;
    expect(await putRight(staff, screeningId, factId, now)).toMatchObject({ ok: true });
    expect(isReadable(await snapshotOf(staff, screeningId))).toBe(true);
    expect(journeyOf(await snapshotOf(staff, screeningId)).next).toBe('questions/today');
  },
);

test('what was signed stands, and advice for afterwards leaves no risk out', async () => {
  const staff = await aClinic();
  const { screeningId } = await signedIntake(staff);
  await withRemovedOption(staff, screeningId);
  const snapshot = await snapshotOf(staff, screeningId);
  expect(isReadable(snapshot)).toBe(false);
  expect(risksToHeed(inputOf(snapshot))).toContain('lung-near-plan');
});

test('a "no" stands too', async () => {
  const staff = await aClinic();
  const { screeningId, tablet } = await anAnsweredIntake(staff);
  expect(await refuseConsent({ reason: '' }, tablet)).toMatchObject({ ok: true });
  await store(staff, screeningId, 'diabetes', 'an-option-that-is-gone');
  const snapshot = await snapshotOf(staff, screeningId);
  expect(statusOf(snapshot)).toBe('refused');
  expect(journeyOf(snapshot).open).toEqual(['result']);
});
