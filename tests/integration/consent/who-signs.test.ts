import { beforeAll, describe, expect, test } from 'vitest';
import type { FactId } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { readRecord } from '@/lib/consent/read-consent';
import { signConsent } from '@/lib/consent/sign-consent';
import { newId } from '@/lib/ids';
import { decide } from '@/lib/review/decide';
import { decideSchema } from '@/lib/review/decide.schema';
import { verdictOf } from '@/lib/screening/verdict';
import { confirmIdentity } from '@/lib/screening/patient-steps';
import { correctAnswer } from '@/lib/screening/staff-steps';
import { aClinic, anAnsweredIntake, snapshotOf } from '../../support/a-clinic';
import { signature } from '../../support/a-signature';

let staff: StaffActor;
beforeAll(async () => {
  staff = await aClinic();
});

/** The physiotherapist enters a fact of their own. */
const enter = async (screeningId: string, factId: FactId, value: string): Promise<void> => {
  const entered = await correctAnswer(
    { screeningId, factId, state: 'answered', value, reason: '', idempotencyKey: newId() },
    staff,
  );
  expect(entered.ok).toBe(true);
};

const goAhead = async (screeningId: string): Promise<void> => {
  const { assessment } = await snapshotOf(staff, screeningId);
  const decided = await decide(
    decideSchema.parse({
      screeningId,
      assessmentId: assessment?.id,
      decision: 'proceed',
      reasonCode: 'checked-in-person',
    }),
    staff,
  );
  expect(decided.ok).toBe(true);
};

describe('who signs', () => {
  test('a guardian writes their own name', async () => {
    const { screeningId, tablet } = await anAnsweredIntake(
      staff,
      {},
      { bornOn: '2012-01-01', familyName: 'Young' },
    );
    await enter(screeningId, 'minor-under-18.lawful-consent', 'parent-or-guardian-agrees');
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
    // Whoever answered may not be who signs: the relation is asked where they sign.
    expect(
      await signConsent(await signature(staff, tablet, { fullName: 'Kim Young' }), tablet),
    ).toMatchObject({ ok: false, error: { fields: { relation: expect.any(String) } } });
    const signed = await signConsent(
      await signature(staff, tablet, { fullName: 'Kim Young', relation: 'Aunt' }),
      tablet,
    );
    if (!signed.ok) throw new Error(signed.error.code);
    const record = await readRecord(staff, signed.value.consentId);
    expect(record).toMatchObject({
      ok: true,
      value: {
        content: { signer: { name: 'Kim Young', capacity: 'guardian', relation: 'Aunt' } },
        signatures: [{ role: 'guardian' }],
      },
    });
  });

  test('whoever may lawfully decide signs for an adult without capacity, and is called so', async () => {
    const { screeningId, tablet } = await anAnsweredIntake(staff, {
      'capacity-lacking': 'yes',
      'capacity-lacking.help-kinds': ['memory-or-thinking'],
    });
    await enter(screeningId, 'capacity-lacking.assessment', 'lacks-with-lawful-decider');
    await goAhead(screeningId);
    const before = await snapshotOf(staff, screeningId);
    expect(verdictOf(before)).toMatchObject({ status: 'awaiting-signature', signer: 'decider' });
    const decider = { fullName: 'Alex Decider', relation: 'Sister' };
    expect(await signConsent(await signature(staff, tablet, decider), tablet)).toMatchObject({
      ok: false,
      error: { fields: { basis: expect.any(String) } },
    });
    const signed = await signConsent(
      await signature(staff, tablet, { ...decider, basis: 'Welfare power of attorney' }),
      tablet,
    );
    if (!signed.ok) throw new Error(signed.error.code);
    expect(await readRecord(staff, signed.value.consentId)).toMatchObject({
      ok: true,
      value: {
        content: {
          signer: { capacity: 'decider', relation: 'Sister', basis: 'Welfare power of attorney' },
        },
      },
    });
  });

  test('a mark counts like a signature once somebody else signs as its witness', async () => {
    const { tablet } = await anAnsweredIntake(staff);
    const dot = JSON.stringify({ width: 600, height: 200, strokes: [{ points: [[300, 100, 0, 0.5]] }] });
    expect(await signConsent(await signature(staff, tablet, { strokes: dot }), tablet)).toMatchObject({
      ok: false,
      error: { code: 'consent/no-ink' },
    });
    const mark = { method: 'mark', strokes: dot, witnessed: 'on' };
    const witnessed = { ...mark, witnessName: 'Robin Witness', witnessTypedName: 'robin  witness' };
    for (const [change, field] of [
      [{ witnessName: 'Sam Test', witnessTypedName: 'Sam Test' }, 'witnessName'],
      [{ witnessTypedName: 'Robin' }, 'witnessTypedName'],
    ] as const)
      expect(
        await signConsent(await signature(staff, tablet, { ...witnessed, ...change }), tablet),
      ).toMatchObject({ ok: false, error: { fields: { [field]: expect.any(String) } } });

    const signed = await signConsent(await signature(staff, tablet, witnessed), tablet);
    if (!signed.ok) throw new Error(signed.error.code);
    const record = await readRecord(staff, signed.value.consentId);
    if (!record.ok) throw new Error(record.error.code);
    expect(record.value.content).toMatchObject({
      signature: { method: 'mark' },
      witness: { name: 'Robin Witness' },
    });
    expect(record.value.intact).toBe(true);
    expect(
      record.value.signatures.map(({ role, method, signerName }) => [role, method, signerName]).sort(),
    ).toEqual([
      ['patient', 'mark', 'Sam Test'],
      ['witness', 'typed', 'Robin Witness'],
    ]);
  });

  test('whoever interprets is named by the one who signs', async () => {
    const { screeningId, tablet } = await anAnsweredIntake(staff, {
      'capacity-lacking': 'yes',
      'capacity-lacking.help-kinds': ['language'],
      'language-communication-barrier.language': 'Tigrinya',
    });
    await enter(screeningId, 'language-communication-barrier.interpreting', 'trained-interpreter');
    await goAhead(screeningId);
    expect(await signConsent(await signature(staff, tablet), tablet)).toMatchObject({
      ok: false,
      error: { fields: { interpreter: expect.any(String) } },
    });
    const signed = await signConsent(await signature(staff, tablet, { interpreter: 'No. 4711' }), tablet);
    if (!signed.ok) throw new Error(signed.error.code);
    expect(await readRecord(staff, signed.value.consentId)).toMatchObject({
      ok: true,
      value: { content: { signer: { interpreter: 'No. 4711' } } },
    });
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

  test('the "no" of a young person holds the signature, whoever else agrees or decides', async () => {
    const { screeningId, tablet } = await anAnsweredIntake(
      staff,
      { 'minor-under-18.young-person-objects': 'yes' },
      { bornOn: '2012-01-01' },
    );
    await enter(screeningId, 'minor-under-18.lawful-consent', 'parent-or-guardian-agrees');
    const { assessment } = await snapshotOf(staff, screeningId);
    expect(assessment?.disposition).toBe('do-not-needle');
    const decision = {
      screeningId,
      assessmentId: assessment?.id,
      decision: 'proceed-with-modifications',
      reasonCode: 'risk-outweighed-and-agreed',
      reasonText: 'The parent agrees.',
      conditions: 'We stop at your first word.',
      override: 'on',
      overrideConfirmed: 'on',
    };
    expect(await decide(decideSchema.parse(decision), staff)).toMatchObject({
      ok: false,
      error: { code: 'review/override-not-allowed' },
    });
    expect(
      await signConsent(
        await signature(staff, tablet, { fullName: 'Kim Young', relation: 'Mother' }),
        tablet,
      ),
    ).toMatchObject({ ok: false, error: { code: 'consent/not-allowed' } });
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
