import { beforeAll, describe, expect, test } from 'vitest';
import type { FactId } from '@/rules';
import type { PatientActor, StaffActor } from '@/lib/actors';
import { auditHash, genesisHash } from '@/lib/audit/audit-row';
import { findAudit } from '@/lib/audit/audit.repository';
import { consentHash, type ConsentContent } from '@/lib/consent/consent-content';
import { countersign } from '@/lib/consent/countersign';
import { readRecord } from '@/lib/consent/read-consent';
import { refuseConsent, withdrawForPatient, withdrawOwnConsent } from '@/lib/consent/say-no';
import { signConsent } from '@/lib/consent/sign-consent';
import { signConsentSchema, type SignConsent } from '@/lib/consent/sign-consent.schema';
import { statementFor } from '@/lib/consent/statement';
import { hashOf } from '@/lib/crypto/digest';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { decide } from '@/lib/review/decide';
import type { SaveAnswer } from '@/lib/screening/answer.schema';
import { confirmIdentity, declareTrue } from '@/lib/screening/patient-steps';
import { saveAnswer } from '@/lib/screening/save-answer';
import { correctAnswer, setPlan } from '@/lib/screening/staff-steps';
import { clearanceOf, standingConsent } from '@/lib/screening/clearance';
import { journeyOf } from '@/lib/screening/journey';
import { statusOf } from '@/lib/screening/status';
import { aClinic, anAnsweredIntake, anIntake, snapshotOf } from '../../support/a-clinic';

const wave = Array.from({ length: 40 }, (_, x) => [40 + x * 8, 100 + 30 * Math.sin(x / 3), x * 12, 0.5]);

const signature = async (
  staff: StaffActor,
  { screeningId }: PatientActor,
  change: Record<string, unknown> = {},
): Promise<SignConsent> => {
  const statement = statementFor(await snapshotOf(staff, screeningId));
  return signConsentSchema.parse({
    method: 'drawn',
    statementHash: hashOf(statement),
    fullName: 'Sam Test',
    ticked: statement.declarations.map(({ id }) => id),
    strokes: JSON.stringify({ width: 600, height: 200, strokes: [{ points: wave }] }),
    ...change,
  });
};

const signedIntake = async (staff: StaffActor) => {
  const opened = await anAnsweredIntake(staff);
  const signed = await signConsent(await signature(staff, opened.tablet), opened.tablet);
  if (!signed.ok) throw new Error(signed.error.code);
  return { ...opened, consentId: signed.value.consentId };
};

let staff: StaffActor;
beforeAll(async () => {
  staff = await aClinic();
});

describe('signing', () => {
  test('a clear patient with a plan signs at the end', async () => {
    const { screeningId, tablet } = await anAnsweredIntake(staff);
    expect(await signConsent(await signature(staff, tablet), tablet)).toMatchObject({ ok: true });
    const snapshot = await snapshotOf(staff, screeningId);
    expect(statusOf(snapshot)).toBe('needs-countersignature');
    expect(journeyOf(snapshot).next).toBe('done');
  });

  test('signing ten times at once is one signature, and everybody learns which', async () => {
    const { tablet } = await anAnsweredIntake(staff);
    const input = await signature(staff, tablet);
    const results = await Promise.all(Array.from({ length: 10 }, () => signConsent(input, tablet)));
    expect(new Set(results.map((result) => result.ok && result.value.consentId)).size).toBe(1);
    expect(await db().consent.count({ where: { screeningId: tablet.screeningId } })).toBe(1);
    expect(await db().signature.count({ where: { consent: { screeningId: tablet.screeningId } } })).toBe(1);
  });

  test('a dot is not a signature', async () => {
    const { tablet } = await anAnsweredIntake(staff);
    const dot = JSON.stringify({ width: 600, height: 200, strokes: [{ points: [[300, 100, 0, 0.5]] }] });
    const result = await signConsent(await signature(staff, tablet, { strokes: dot }), tablet);
    expect(result).toMatchObject({ ok: false, error: { code: 'consent/no-ink' } });
  });

  test('a typed name counts as much as a drawn one, and has to be the same name', async () => {
    const { tablet } = await anAnsweredIntake(staff);
    const typed = (typedName: string) => signature(staff, tablet, { method: 'typed', typedName });
    expect(await signConsent(await typed('Somebody Else'), tablet)).toMatchObject({
      ok: false,
      error: { code: 'consent/name-differs' },
    });
    expect(await signConsent(await typed('  sam   TEST '), tablet)).toMatchObject({ ok: true });
  });

  test('nothing is signed without every declaration', async () => {
    const { tablet } = await anAnsweredIntake(staff);
    const result = await signConsent(await signature(staff, tablet, { ticked: ['plan'] }), tablet);
    expect(result).toMatchObject({ ok: false, error: { code: 'input/invalid' } });
  });

  test('a statement that is no longer the present one is not signed', async () => {
    const { screeningId, tablet } = await anAnsweredIntake(staff);
    const stale = await signature(staff, tablet);
    await setPlan({ screeningId, regions: ['forearm-left'], technique: 'deep' }, staff);
    expect(await signConsent(stale, tablet)).toMatchObject({
      ok: false,
      error: { code: 'consent/screening-changed' },
    });
  });

  test.each([
    ['a do-not-needle', { 'needle-fear': 'yes', 'needle-fear.score': 9, 'needle-fear.avoids-care': 'yes' }],
    ['an open review', { 'anticoagulant-therapy': 'not-sure' }],
  ] as const)('%s asks for no signature and takes none', async (_name, answers) => {
    const { screeningId, tablet } = await anAnsweredIntake(staff, answers);
    expect(journeyOf(await snapshotOf(staff, screeningId)).open).not.toContain('consent');
    expect(await signConsent(await signature(staff, tablet), tablet)).toMatchObject({
      ok: false,
      error: { code: 'consent/not-allowed' },
    });
  });

  test('half an interview cannot be signed', async () => {
    const { tablet } = await anIntake(staff);
    expect(await signConsent(await signature(staff, tablet), tablet)).toMatchObject({
      ok: false,
      error: { code: 'consent/not-allowed' },
    });
  });
});

describe('the chain', () => {
  test('every row carries the hash of the one before, also when many sign at once', async () => {
    const own = await aClinic();
    const opened = await Promise.all(Array.from({ length: 6 }, () => anAnsweredIntake(own)));
    await Promise.all(opened.map(async ({ tablet }) => signConsent(await signature(own, tablet), tablet)));

    const rows = await db().consent.findMany({
      where: { clinicId: own.clinicId },
      orderBy: { chainSequence: 'asc' },
    });
    expect(rows.map(({ chainSequence }) => chainSequence)).toEqual([1, 2, 3, 4, 5, 6]);
    let before = genesisHash;
    for (const row of rows) {
      expect(row.previousHash).toBe(before);
      expect(consentHash({ ...row, content: row.content as unknown as ConsentContent })).toBe(row.hash);
      before = row.hash;
    }
  });

  test('the audit trail has no gap and recomputes', async () => {
    const own = await aClinic();
    await signedIntake(own);
    const events = await transaction((tx) => findAudit(tx, { clinicId: own.clinicId, limit: 1000 }));
    const oldestFirst = events.toReversed();
    expect(oldestFirst.map(({ sequence }) => sequence)).toEqual(oldestFirst.map((_, index) => index + 1));
    expect(oldestFirst.map(({ action }) => action)).toContain('consent-given');
    let before = genesisHash;
    for (const event of oldestFirst) {
      expect(event.previousHash).toBe(before);
      expect(auditHash(event)).toBe(event.hash);
      before = event.hash;
    }
  });

  test('a record freezes what was shown and reads back intact', async () => {
    const { consentId, screeningId } = await signedIntake(staff);
    const record = await readRecord(staff, consentId);
    if (!record.ok) throw new Error(record.error.code);
    expect(record.value.intact).toBe(true);
    expect(record.value.content.statement).toEqual(statementFor(await snapshotOf(staff, screeningId)));
    expect(record.value.signatures[0]?.strokes).toEqual([{ points: wave }]);
    expect(record.value.content.signature?.hash).toBe(record.value.signatures[0]?.hash);
  });

  test('another clinic finds nothing', async () => {
    const { consentId } = await signedIntake(staff);
    expect(await readRecord(await aClinic(), consentId)).toEqual({
      ok: false,
      error: { code: 'access/not-found' },
    });
  });
});

describe('what changes later', () => {
  const correct = (screeningId: string, factId: FactId, value: string) =>
    correctAnswer(
      {
        screeningId,
        factId,
        state: 'answered',
        value,
        reason: 'Asked again at the couch.',
        idempotencyKey: newId(),
      },
      staff,
    );

  test('a changed answer voids the consent, and the row stays', async () => {
    const { screeningId, consentId } = await signedIntake(staff);
    await correct(screeningId, 'anticoagulant-therapy', 'yes');
    const snapshot = await snapshotOf(staff, screeningId);
    expect(standingConsent(snapshot)).toBeNull();
    expect(statusOf(snapshot)).toBe('needs-review');
    expect(await countersign({ screeningId, consentId, changedToday: 'no' }, staff)).toMatchObject({
      ok: false,
      error: { code: 'consent/nothing-to-countersign' },
    });
    expect(await db().consent.count({ where: { screeningId } })).toBe(1);
  });

  test('a changed answer voids a decision', async () => {
    const { screeningId } = await anAnsweredIntake(staff, { 'anticoagulant-therapy': 'not-sure' });
    const { assessment } = await snapshotOf(staff, screeningId);
    await decide(
      {
        screeningId,
        assessmentId: assessment?.id ?? '',
        decision: 'proceed',
        reasonCode: 'checked-with-prescriber',
        reasonText: '',
        conditions: [],
      },
      staff,
    );
    expect(clearanceOf(await snapshotOf(staff, screeningId)).kind).toBe('may-sign');
    await correct(screeningId, 'diabetes', 'yes');
    expect(clearanceOf(await snapshotOf(staff, screeningId)).kind).toBe('needs-review');
  });

  test('countersigning makes the record complete; twice is once', async () => {
    const { screeningId, consentId } = await signedIntake(staff);
    const input = { screeningId, consentId, changedToday: 'no' as const };
    const both = await Promise.all([countersign(input, staff), countersign(input, staff)]);
    expect(both).toEqual([
      { ok: true, value: { consentId } },
      { ok: true, value: { consentId } },
    ]);
    expect(statusOf(await snapshotOf(staff, screeningId))).toBe('complete');
  });

  test('something changed today: nothing is countersigned', async () => {
    const { screeningId, consentId } = await signedIntake(staff);
    expect(await countersign({ screeningId, consentId, changedToday: 'yes' }, staff)).toMatchObject({
      ok: false,
      error: { code: 'consent/something-changed' },
    });
    expect(statusOf(await snapshotOf(staff, screeningId))).toBe('needs-countersignature');
  });
});

describe('nobody gets past a physiotherapist alone', () => {
  const declareAgain = async (tablet: PatientActor) => {
    const newest = (await snapshotOf(staff, tablet.screeningId)).answers.at(-1)?.sequence;
    return declareTrue({ answersThrough: String(newest), declared: 'on' }, tablet);
  };
  const say = (tablet: PatientActor, factId: FactId, value: string) =>
    saveAnswer({ factId, state: 'answered', value, idempotencyKey: newId() } as SaveAnswer, tablet);

  test.each<[string, Parameters<typeof anAnsweredIntake>[1], FactId]>([
    [
      'a stop',
      { 'needle-fear': 'yes', 'needle-fear.score': 9, 'needle-fear.avoids-care': 'no' },
      'needle-fear',
    ],
    ['a review', { 'anticoagulant-therapy': 'not-sure' }, 'anticoagulant-therapy'],
    ['a relative finding without a plan', { 'frail-or-older-adult': 'yes' }, 'frail-or-older-adult'],
  ])('%s is not answered away', async (_name, answers, factId) => {
    const { screeningId, tablet } = await anAnsweredIntake(staff, answers);
    await say(tablet, factId, 'no');
    expect(await declareAgain(tablet)).toMatchObject({ ok: true });
    const snapshot = await snapshotOf(staff, screeningId);
    expect(snapshot.assessment?.disposition).toBe('no-contraindication-found');
    expect(clearanceOf(snapshot).kind).toBe('needs-review');
    expect(await signConsent(await signature(staff, tablet), tablet)).toMatchObject({
      ok: false,
      error: { code: 'consent/not-allowed' },
    });
    // One word of the physiotherapist is enough then; there is nothing left to give a reason for.
    await decide(
      {
        screeningId,
        assessmentId: snapshot.assessment?.id ?? '',
        decision: 'proceed',
        reasonCode: undefined,
        reasonText: '',
        conditions: [],
        delayUntil: undefined,
      },
      staff,
    );
    expect(clearanceOf(await snapshotOf(staff, screeningId)).kind).toBe('may-sign');
  });

  test('a decision to decline is not answered away either', async () => {
    const { screeningId, tablet } = await anAnsweredIntake(staff);
    const { assessment } = await snapshotOf(staff, screeningId);
    await decide(
      {
        screeningId,
        assessmentId: assessment?.id ?? '',
        decision: 'decline',
        reasonCode: undefined,
        reasonText: '',
        conditions: [],
        delayUntil: undefined,
      },
      staff,
    );
    await say(tablet, 'not-eaten-or-exhausted', 'no');
    await declareAgain(tablet);
    expect(clearanceOf(await snapshotOf(staff, screeningId)).kind).toBe('needs-review');
  });
});

describe('who signs', () => {
  test('a guardian writes their own name', async () => {
    const { screeningId, tablet } = await anAnsweredIntake(
      staff,
      {},
      { bornOn: '2012-01-01', familyName: 'Young' },
    );
    await correctAnswer(
      {
        screeningId,
        factId: 'minor-under-18.lawful-consent',
        state: 'answered',
        value: 'parent-or-guardian-agrees',
        reason: '',
        idempotencyKey: newId(),
      },
      staff,
    );
    const { assessment } = await snapshotOf(staff, screeningId);
    const decided = await decide(
      {
        screeningId,
        assessmentId: assessment?.id ?? '',
        decision: 'proceed',
        reasonCode: 'checked-in-person',
        reasonText: '',
        conditions: [],
        delayUntil: undefined,
      },
      staff,
    );
    expect(decided.ok).toBe(true);
    expect(
      await signConsent(await signature(staff, tablet, { fullName: 'Sam Young' }), tablet),
    ).toMatchObject({
      ok: false,
      error: { code: 'consent/name-differs' },
    });
    expect(
      await signConsent(await signature(staff, tablet, { fullName: 'Kim Young' }), tablet),
    ).toMatchObject({
      ok: true,
    });
    const [signed] = await db().signature.findMany({ where: { consent: { screeningId } } });
    expect(signed?.role).toBe('guardian');
  });

  test('nobody goes ahead for a young person before it is entered who may agree', async () => {
    const { screeningId } = await anAnsweredIntake(staff, {}, { bornOn: '2012-01-01' });
    const { assessment } = await snapshotOf(staff, screeningId);
    expect(
      await decide(
        {
          screeningId,
          assessmentId: assessment?.id ?? '',
          decision: 'proceed',
          reasonCode: 'checked-in-person',
          reasonText: '',
          conditions: [],
          delayUntil: undefined,
        },
        staff,
      ),
    ).toMatchObject({ ok: false, error: { code: 'review/facts-missing' } });
  });

  test('a mismatch of identity stops the signature', async () => {
    const { tablet } = await anAnsweredIntake(staff);
    const input = await signature(staff, tablet);
    await confirmIdentity({ bornOn: '1990-05-05', isThisYou: 'no' }, tablet);
    expect(await signConsent(input, tablet)).toMatchObject({
      ok: false,
      error: { code: 'consent/not-allowed' },
    });
  });
});

test('signing and withdrawing in one clinic at once never wait for each other', async () => {
  const own = await aClinic();
  const signed = await Promise.all(Array.from({ length: 4 }, () => anAnsweredIntake(own)));
  for (const { tablet } of signed.slice(0, 2)) await signConsent(await signature(own, tablet), tablet);
  const results = await Promise.all([
    ...signed.slice(0, 2).map(({ tablet }) => withdrawOwnConsent({ reason: '' }, tablet)),
    ...signed.slice(2).map(async ({ tablet }) => signConsent(await signature(own, tablet), tablet)),
  ]);
  expect(results.every(({ ok }) => ok)).toBe(true);
});

describe('no', () => {
  test('refusing is a record of its own and ends at "do not needle"', async () => {
    const { screeningId, tablet } = await anAnsweredIntake(staff);
    expect(await refuseConsent({ reason: 'I changed my mind' }, tablet)).toMatchObject({ ok: true });
    expect(await refuseConsent({ reason: '' }, tablet)).toMatchObject({ ok: true });
    const snapshot = await snapshotOf(staff, screeningId);
    expect(snapshot.consents.map(({ kind }) => kind)).toEqual(['refused']);
    expect(snapshot.assessment?.disposition).toBe('do-not-needle');
    expect(statusOf(snapshot)).toBe('refused');
  });

  test.each([
    ['the patient', (_id: string, tablet: PatientActor) => withdrawOwnConsent({ reason: '' }, tablet)],
    [
      'staff, on the patient’s word',
      (screeningId: string) => withdrawForPatient({ screeningId, reason: '' }, staff),
    ],
  ])('%s withdraws: a new row, the signed one stays, and clearance is gone', async (_name, withdraw) => {
    const { screeningId, tablet, consentId } = await signedIntake(staff);
    await countersign({ screeningId, consentId, changedToday: 'no' }, staff);
    expect(await withdraw(screeningId, tablet)).toMatchObject({ ok: true });
    const snapshot = await snapshotOf(staff, screeningId);
    expect(snapshot.consents.map(({ kind, sequence }) => [sequence, kind])).toEqual([
      [1, 'given'],
      [2, 'withdrawn'],
    ]);
    expect(standingConsent(snapshot)).toBeNull();
    expect(clearanceOf(snapshot).kind).toBe('do-not-needle');
    expect(statusOf(snapshot)).toBe('withdrawn');
    // Said twice, it is one withdrawal.
    expect(await withdraw(screeningId, tablet)).toMatchObject({ ok: true });
    expect(await db().consent.count({ where: { screeningId } })).toBe(2);
  });
});
