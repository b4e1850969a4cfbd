import type { FactId } from '@/rules';
import type { PatientActor, StaffActor } from '@/lib/actors';
import { countersign } from '@/lib/consent/countersign';
import { refuseConsent } from '@/lib/consent/say-no';
import { signConsent } from '@/lib/consent/sign-consent';
import { newId } from '@/lib/ids';
import type { Result } from '@/lib/result';
import { decide } from '@/lib/review/decide';
import { decideSchema } from '@/lib/review/decide.schema';
import type { SaveAnswer } from '@/lib/screening/answer.schema';
import { saveAnswer } from '@/lib/screening/save-answer';
import { correctAnswer } from '@/lib/screening/staff-steps';
import { anAnsweredIntake, snapshotOf } from './a-clinic';
import { coveredVisit, firstVisit } from './a-next-visit';
import { signature } from './a-signature';
import { answerQuestions } from './answer-questions';

const must = async <T>(done: Promise<Result<T, unknown>>): Promise<T> => {
  const result = await done;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** A clinic in which records can be made. */
const atWork = (staff: StaffActor) => ({
  enter: (screeningId: string, factId: FactId, value: string) =>
    must(
      correctAnswer(
        { screeningId, factId, state: 'answered', value, reason: '', idempotencyKey: newId() },
        staff,
      ),
    ),
  decideOn: async (screeningId: string, decision: Readonly<Record<string, unknown>> = {}) => {
    const { assessment } = await snapshotOf(staff, screeningId);
    const said = { decision: 'proceed', reasonCode: 'checked-in-person', ...decision };
    await must(decide(decideSchema.parse({ screeningId, assessmentId: assessment?.id, ...said }), staff));
  },
  complete: async (
    { screeningId, tablet }: { readonly screeningId: string; readonly tablet: PatientActor },
    how: Readonly<Record<string, unknown>> = {},
  ): Promise<string> => {
    const { consentId } = await must(signConsent(await signature(staff, tablet, how), tablet));
    await must(countersign({ screeningId, consentId, changedToday: 'no' }, staff));
    return consentId;
  },
});

const weeksSince = 'joint-replacement-or-metalwork.weeks-since';

/** In another unit than it is kept in; and a suggestion taken for what was typed. */
const givenOtherwise: readonly Pick<SaveAnswer, 'factId' | 'value' | 'amountGiven' | 'typed'>[] = [
  { factId: weeksSince, value: 26, amountGiven: { value: 6, unit: 'months' } },
  { factId: 'medicines.list', value: ['ramipril', 'Eliquis 5mg'], typed: [null, 'elequsi 5mg'] },
];

/**
 * Records in which everything stands that a record can say: decided against the findings and drawn; refused, with a number
 * in another unit and a medicine that was typed otherwise; a visit under an earlier consent; agreed to by a guardian; and by somebody with the right to
 * decide, who made a mark before a witness, through an interpreter.
 */
export const everyKindOfRecord = async (staff: StaffActor): Promise<Readonly<Record<string, string>>> => {
  const { enter, decideOn, complete } = atWork(staff);
  const talked = await anAnsweredIntake(
    staff,
    { 'needle-fear': 'yes', 'needle-fear.score': 8, 'needle-fear.avoids-care': 'yes', diabetes: 'not-sure' },
    { givenName: 'Zoë', familyName: 'O’Neil' },
  );
  await decideOn(talked.screeningId, {
    decision: 'proceed-with-modifications',
    conditions: ['We stop at your first word.'],
    reasonCode: 'risk-outweighed-and-agreed',
    reasonText: 'Talked it through.',
    override: 'on',
    overrideConfirmed: 'on',
  });

  const no = await anAnsweredIntake(
    staff,
    { implants: 'yes', 'implants.kinds': ['new-joint'], [weeksSince]: 26, 'medicines.list': ['ramipril'] },
    {
      familyName: 'Refuser',
      answerQuestions: async (by, tablet, wanted, answers) => {
        await answerQuestions(by, tablet, wanted, answers);
        for (const answer of givenOtherwise)
          await must(saveAnswer({ ...answer, state: 'answered', idempotencyKey: newId() }, tablet));
        // A medicine may bring questions of its own.
        await answerQuestions(by, tablet, wanted, {});
      },
    },
  );
  const refused = await must(refuseConsent({ reason: 'Not today.' }, no.tablet));

  const young = await anAnsweredIntake(
    staff,
    {},
    {
      bornOn: '2012-01-01',
      familyName: 'Young',
      who: { respondent: 'guardian', name: 'Kim Young', relation: 'Aunt' },
    },
  );
  await enter(young.screeningId, 'minor-under-18.lawful-consent', 'parent-or-guardian-agrees');
  await decideOn(young.screeningId);

  const decided = await anAnsweredIntake(staff, {
    'capacity-lacking': 'yes',
    'capacity-lacking.help-kinds': ['memory-or-thinking', 'language'],
    'language-communication-barrier.language': 'Tigrinya',
  });
  await enter(decided.screeningId, 'capacity-lacking.assessment', 'lacks-with-lawful-decider');
  await enter(decided.screeningId, 'language-communication-barrier.interpreting', 'trained-interpreter');
  await decideOn(decided.screeningId);

  return {
    talked: await complete(talked),
    refused: refused.consentId,
    covered: (await coveredVisit(staff, (await firstVisit(staff, 6)).screeningId)).consentId,
    guardian: await complete(young, {
      method: 'typed',
      fullName: 'Kim Young',
      typedName: 'Kim Young',
      relation: 'Aunt',
    }),
    decider: await complete(decided, {
      method: 'mark',
      strokes: JSON.stringify({ width: 600, height: 200, strokes: [{ points: [[300, 100, 0, 0.5]] }] }),
      fullName: 'Alex Decider',
      relation: 'Sister',
      basis: 'Welfare power of attorney',
      interpreter: 'No. 4711',
      witnessName: 'Robin Watson',
      witnessTypedName: 'Robin Watson',
      witnessed: 'on',
    }),
  };
};
