import { beforeAll, describe, expect, test } from 'vitest';
import type { PatientActor, StaffActor } from '@/lib/actors';
import { countersign } from '@/lib/consent/countersign';
import { hashOf } from '@/lib/crypto/digest';
import { copyDocument } from '@/lib/consent/copy-document';
import { readOwnCopy, readRecord } from '@/lib/consent/read-consent';
import { statementFor } from '@/lib/consent/statement';
import { insertEvent } from '@/lib/screening/screening.repository';
import { correctAnswer, setPlan } from '@/lib/screening/staff-steps';
import { refuseConsent, withdrawForPatient, withdrawOwnConsent } from '@/lib/consent/say-no';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { isDeclared, journeyOf, mayDecline } from '@/lib/screening/journey';
import { confirmIdentity, sayWhoAnswers } from '@/lib/screening/patient-steps';
import { saveAnswer } from '@/lib/screening/save-answer';
import { clearanceOf, standingConsent } from '@/lib/screening/clearance';
import { statusOf } from '@/lib/screening/status';
import { aClinic, anAnsweredIntake, anIntake, snapshotOf } from '../../support/a-clinic';
import { signedIntake } from '../../support/a-signature';
import { owner } from '../../support/owner';

let staff: StaffActor;
beforeAll(async () => {
  staff = await aClinic();
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

  test('nobody says no on a form that may be somebody else’s', async () => {
    const { screeningId, tablet } = await anAnsweredIntake(staff);
    await transaction(staff.clinicId, (tx) =>
      insertEvent(
        tx,
        { clinicId: staff.clinicId, screeningId, staffId: null, at: now() },
        { kind: 'identity-mismatch', detail: { what: 'name' } },
      ),
    );
    expect(mayDecline(await snapshotOf(staff, screeningId))).toBe(false);
    expect(await refuseConsent({ reason: '' }, tablet)).toMatchObject({
      ok: false,
      error: { code: 'consent/not-allowed' },
    });
    expect((await snapshotOf(staff, screeningId)).consents).toEqual([]);
  });

  test('neither an open question nor a missing declaration stands in the way of a "no"', async () => {
    const { screeningId, tablet } = await anIntake(staff);
    await sayWhoAnswers({ respondent: 'self' }, tablet);
    // On a form that nobody confirmed as theirs, nobody says it.
    expect(await refuseConsent({ reason: '' }, tablet)).toMatchObject({ ok: false });
    await confirmIdentity({ bornOn: '1990-05-05', isThisYou: 'yes' }, tablet);
    expect(await refuseConsent({ reason: '' }, tablet)).toMatchObject({ ok: true });
    const snapshot = await snapshotOf(staff, screeningId);
    expect(statusOf(snapshot)).toBe('refused');
    expect(journeyOf(snapshot).next).toBe('result');
    expect(isDeclared(snapshot)).toBe(false);
  });

  test('an answer changed after the declaration hinders no "no"', async () => {
    const { screeningId, tablet } = await anAnsweredIntake(staff);
    await saveAnswer(
      { factId: 'diabetes', state: 'answered', value: 'yes', idempotencyKey: newId() },
      tablet,
    );
    expect(journeyOf(await snapshotOf(staff, screeningId)).open).not.toContain('result');
    expect(await refuseConsent({ reason: '' }, tablet)).toMatchObject({ ok: true });
    const snapshot = await snapshotOf(staff, screeningId);
    expect(statusOf(snapshot)).toBe('refused');
    expect(journeyOf(snapshot).next).toBe('result');
  });

  test('a refusal adds nothing to a withdrawal, and can be said again once staff put the "no" right', async () => {
    const { screeningId, tablet } = await signedIntake(staff);
    await withdrawOwnConsent({ reason: '' }, tablet);
    expect(await refuseConsent({ reason: '' }, tablet)).toMatchObject({
      ok: false,
      error: { code: 'consent/not-allowed' },
    });
    const kindsNow = async () => (await snapshotOf(staff, screeningId)).consents.map(({ kind }) => kind);
    expect(await kindsNow()).toEqual(['given', 'withdrawn']);
    await correctAnswer(
      {
        screeningId,
        factId: 'consent-refused-or-withdrawn',
        state: 'answered',
        value: 'no',
        reason: 'Talked it through.',
        idempotencyKey: newId(),
      },
      staff,
    );
    expect(await refuseConsent({ reason: '' }, tablet)).toMatchObject({ ok: true });
    expect(await kindsNow()).toEqual(['given', 'withdrawn', 'refused']);
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
    expect(await owner().consent.count({ where: { screeningId } })).toBe(2);
  });

  test.each([
    ['a statement that was read is kept with the "no"', true],
    ['nothing is kept as shown when there was no statement on the page', false],
  ])('%s', async (_name, wasShown) => {
    const { screeningId, tablet } = await anAnsweredIntake(staff);
    const statement = statementFor(await snapshotOf(staff, screeningId));
    const refused = await refuseConsent(
      { reason: '', ...(wasShown && { statementHash: hashOf(statement) }) },
      tablet,
    );
    if (!refused.ok) throw new Error(refused.error.code);
    const record = await readRecord(staff, refused.value.consentId);
    expect(record.ok && record.value.content.statement).toEqual(wasShown ? statement : null);
  });

  test('a statement that was another by then was not shown', async () => {
    const { screeningId, tablet } = await anAnsweredIntake(staff);
    const statementHash = hashOf(statementFor(await snapshotOf(staff, screeningId)));
    await setPlan({ screeningId, regions: ['forearm-left'], technique: 'deep' }, staff);
    const refused = await refuseConsent({ reason: '', statementHash }, tablet);
    if (!refused.ok) throw new Error(refused.error.code);
    const record = await readRecord(staff, refused.value.consentId);
    expect(record.ok && record.value.content.statement).toBeNull();
  });

  test('after it is taken back the patient has both: what they signed, and that they took it back', async () => {
    const { tablet, consentId } = await signedIntake(staff);
    await withdrawOwnConsent({ reason: '' }, tablet);
    const [newest, signed] = [await readOwnCopy(tablet, 'newest'), await readOwnCopy(tablet, 'signed')];
    if (!newest.ok || !signed.ok) throw new Error('A copy is missing.');
    expect(newest.value.kind).toBe('withdrawn');
    expect(signed.value).toMatchObject({ kind: 'given', id: consentId });
    const contact = { phone: '555 0100', advice: [] };
    expect(copyDocument(newest.value, contact)).toContain('<h1>Consent to dry needling, taken back</h1>');
    expect(copyDocument(signed.value, contact)).toContain('<h1>Consent to dry needling</h1>');
    // Whoever opens what was signed learns there that it was taken back.
    expect(signed.value.end).toMatchObject({ because: 'withdrawn', later: { id: newest.value.id } });
    expect(copyDocument(signed.value, contact)).toContain('This consent was taken back on');
    expect(copyDocument(newest.value, contact)).not.toContain('does not count any more');
  });
});
