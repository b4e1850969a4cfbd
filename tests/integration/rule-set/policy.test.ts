import { describe, expect, test } from 'vitest';
import { evaluate, explain, isStricter, measureId, ruleSet, withPolicy, type Measure } from '@/rules';
import { countersign } from '@/lib/consent/countersign';
import { statementFor } from '@/lib/consent/statement';
import { transaction } from '@/lib/db/transaction';
import { changePolicy } from '@/lib/policy/change-policy';
import { readMeasure, readPolicy } from '@/lib/policy/read-policy';
import { decide } from '@/lib/review/decide';
import { decideSchema } from '@/lib/review/decide.schema';
import { currentRuleSet } from '@/lib/rule-set/current-rule-set';
import { fingerprintOf } from '@/lib/rule-set/fingerprint';
import { storedRuleSet } from '@/lib/rule-set/rule-set-by-fingerprint';
import { findRuleSetJson } from '@/lib/rule-set/rule-set.repository';
import { clearanceOf } from '@/lib/screening/clearance';
import { loadScreeningForUpdate } from '@/lib/screening/load-screening';
import { patientTextsOf } from '@/lib/screening/patient-texts';
import { statusOf } from '@/lib/screening/status';
import { aClinic, anAnsweredIntake, snapshotOf } from '../../support/a-clinic';
import { diabetes, kindOf, switched } from '../../support/a-policy';
import { sign } from '../../support/a-signature';
import { owner } from '../../support/owner';

/** Transactions of this database that wait for another. */
const waiting = async (): Promise<number> => {
  const [row] = await owner().$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return Number(row?.count ?? 0);
};

describe('what is switched on', () => {
  test('decides from then on, by rules with a fingerprint of their own that are kept', async () => {
    const staff = await aClinic();
    expect(await switched(staff, 'review-all-diabetes')).toMatchObject({ ok: true });
    const { screeningId } = await anAnsweredIntake(staff, diabetes);
    const snapshot = await snapshotOf(staff, screeningId);
    const { assessment, rules } = snapshot;
    const measure: Measure = { kind: 'switch', id: 'review-all-diabetes' };
    const expected = fingerprintOf(withPolicy(ruleSet, { measures: [measure] }));
    expect(assessment).toMatchObject({ disposition: 'clinician-review', ruleSetFingerprint: expected });
    expect(expected).not.toBe(currentRuleSet.fingerprint);
    const json = await transaction(staff.clinicId, (tx) => findRuleSetJson(tx, staff.clinicId, expected));
    const stored = JSON.parse(json!) as typeof ruleSet;
    expect(fingerprintOf(stored)).toBe(expected);
    expect(evaluate(assessment!.input, stored)).toEqual(assessment!.evaluation);
    expect(rules?.policy.measures).toEqual([measure]);
    // The added case is explained and said in its own words.
    const added = explain(assessment!.evaluation, assessment!.input, { ruleSet: rules! })
      .findings.flatMap(({ cases }) => cases)
      .find(({ id }) => id === 'review-all-diabetes');
    expect(added).toMatchObject({ holds: true, confidence: 'clinic-policy' });
    expect(patientTextsOf(snapshot, 'relative')).toContain(
      'Your physio will talk with you about your diabetes.',
    );
    expect(
      (await transaction(staff.clinicId, (tx) => storedRuleSet(tx, staff.clinicId, expected))).policy
        .measures,
    ).toEqual([measure]);
  });

  test('opens a review of what is open, signed and not countersigned included, and of nobody else', async () => {
    const staff = await aClinic();
    const open = await anAnsweredIntake(staff, diabetes);
    const signed = await anAnsweredIntake(staff, diabetes);
    const untouched = await anAnsweredIntake(staff);
    expect(await sign(staff, signed.tablet)).toMatchObject({ ok: true });
    expect(await kindOf(staff, open.screeningId)).toBe('may-sign');
    const before = await readMeasure(staff, 'review-all-diabetes');
    expect(before?.effects.get('review-all-diabetes')).toMatchObject({ open: 3 });
    expect(
      before?.effects
        .get('review-all-diabetes')
        ?.changed.map(({ screening }) => screening.id)
        .sort(),
    ).toEqual([open.screeningId, signed.screeningId].sort());

    expect(await switched(staff, 'review-all-diabetes')).toEqual({ ok: true, value: { judgedAgain: 2 } });
    const snapshot = await snapshotOf(staff, open.screeningId);
    expect(snapshot.assessment).toMatchObject({ reason: 'rules-changed', disposition: 'clinician-review' });
    expect(clearanceOf(snapshot).kind).toBe('needs-review');
    // Signed but not countersigned: the signature was for a verdict that does not stand any more.
    expect(statusOf(await snapshotOf(staff, signed.screeningId))).toBe('needs-review');
    expect((await snapshotOf(staff, untouched.screeningId)).assessment?.sequence).toBe(1);
  });

  test('is never undone for somebody by switching it off again', async () => {
    const staff = await aClinic();
    const { screeningId } = await anAnsweredIntake(staff, diabetes);
    await switched(staff, 'review-all-diabetes');
    expect(await switched(staff, 'review-all-diabetes', 'no')).toEqual({
      ok: true,
      value: { judgedAgain: 0 },
    });
    expect(await kindOf(staff, screeningId)).toBe('needs-review');
    const next = await anAnsweredIntake(staff, diabetes);
    expect(await kindOf(staff, next.screeningId)).toBe('may-sign');
  });

  test('for adults only stops a young person, and no reason overrides it, and no later step softens it', async () => {
    const staff = await aClinic();
    await switched(staff, 'adults-only');
    const { screeningId } = await anAnsweredIntake(
      staff,
      { ...diabetes, 'minor-under-18.young-person-objects': 'no' },
      { bornOn: '2010-01-01' },
    );
    const { assessment } = await snapshotOf(staff, screeningId);
    expect(assessment?.disposition).toBe('do-not-needle');
    const input = decideSchema.parse({
      screeningId,
      assessmentId: assessment?.id,
      decision: 'proceed',
      reasonCode: 'risk-outweighed-and-agreed',
      reasonText: 'Talked it through.',
      override: 'on',
      overrideConfirmed: 'on',
    });
    const override = async () => {
      const assessmentId = (await snapshotOf(staff, screeningId)).assessment?.id;
      return decide({ ...input, assessmentId: assessmentId ?? '' }, staff);
    };
    const refused = { error: { code: 'review/override-not-allowed' } };
    expect(await override()).toMatchObject(refused);

    expect(await switched(staff, 'adults-only', 'no')).toMatchObject({ value: { judgedAgain: 0 } });
    expect(await switched(staff, 'talk-before-signature')).toMatchObject({ value: { judgedAgain: 1 } });
    const held = (await snapshotOf(staff, screeningId)).assessment;
    expect(held).toMatchObject({
      disposition: 'do-not-needle',
      floors: ['talk-before-signature'],
      ruleSetFingerprint: assessment?.ruleSetFingerprint,
    });
    expect(held?.evaluation).toEqual(assessment?.evaluation);
    expect(await override()).toMatchObject(refused);

    // Stricter in one respect and milder in another: what held still holds, and what is new is there.
    expect(await switched(staff, 'review-all-diabetes')).toMatchObject({ value: { judgedAgain: 1 } });
    const mixed = (await snapshotOf(staff, screeningId)).assessment;
    expect(mixed?.disposition).toBe('do-not-needle');
    expect(isStricter(held!.evaluation, mixed!.evaluation)).toBe(false);
    expect(isStricter(mixed!.evaluation, held!.evaluation)).toBe(true);
    expect(await override()).toMatchObject(refused);
  });

  test('the talk before any signature asks for a physiotherapist and changes no finding', async () => {
    const staff = await aClinic();
    const open = await anAnsweredIntake(staff);
    expect((await readPolicy(staff)).effects.get('talk-before-signature')?.changed).toHaveLength(1);
    expect(await switched(staff, 'talk-before-signature')).toEqual({ ok: true, value: { judgedAgain: 1 } });
    const snapshot = await snapshotOf(staff, open.screeningId);
    expect(snapshot.assessment).toMatchObject({
      disposition: 'no-contraindication-found',
      floors: ['talk-before-signature'],
    });
    expect(clearanceOf(snapshot).kind).toBe('needs-review');
    expect(await sign(staff, open.tablet)).toMatchObject({ error: { code: 'consent/not-allowed' } });
    const input = {
      screeningId: open.screeningId,
      assessmentId: snapshot.assessment?.id,
      decision: 'proceed',
    };
    expect(await decide(decideSchema.parse(input), staff)).toMatchObject({ ok: true });
    expect(await sign(staff, open.tablet)).toMatchObject({ ok: true });
  });

  test('a precaution that the policy has raised is still named in the consent', async () => {
    const staff = await aClinic();
    const before = await anAnsweredIntake(staff, diabetes);
    const told = statementFor(await snapshotOf(staff, before.screeningId)).precautions;
    expect(told).not.toEqual([]);
    await switched(staff, 'review.diabetes');
    const { screeningId } = await anAnsweredIntake(staff, diabetes);
    const snapshot = await snapshotOf(staff, screeningId);
    expect(clearanceOf(snapshot).kind).toBe('needs-review');
    expect(statementFor(snapshot).precautions).toEqual(told);
  });

  test('catches before the signature whom it did not reach at once', async () => {
    const staff = await aClinic();
    const { screeningId, tablet } = await anAnsweredIntake(staff, diabetes);
    const { assessment } = await snapshotOf(staff, screeningId);
    // A change that was stored, and whose process died before it judged anybody again.
    await owner().clinicPolicy.create({
      data: {
        clinicId: staff.clinicId,
        sequence: 1,
        policy: { measures: [{ kind: 'switch', id: 'review-all-diabetes' }] },
        measure: 'review-all-diabetes',
        on: true,
        reason: 'x',
        decidedById: staff.staffId,
        at: new Date(),
      },
    });
    expect(await sign(staff, tablet)).toMatchObject({ error: { code: 'consent/screening-changed' } });
    const now = await snapshotOf(staff, screeningId);
    expect(now.assessment?.sequence).toBe((assessment?.sequence ?? 0) + 1);
    expect(clearanceOf(now).kind).toBe('needs-review');
  });
});

describe('what changed between the list and the lock', () => {
  test('a record that just became complete stays complete', async () => {
    const staff = await aClinic();
    const { screeningId, tablet } = await anAnsweredIntake(staff);
    expect(await sign(staff, tablet)).toMatchObject({ ok: true });
    const consentId = (await snapshotOf(staff, screeningId)).consents.at(-1)!.id;
    const running: Promise<unknown>[] = [];
    await transaction(staff.clinicId, async (tx) => {
      await loadScreeningForUpdate(tx, staff.clinicId, screeningId);
      // Who came first is served first: the countersignature, then the change that has listed it as open.
      running.push(countersign({ screeningId, consentId, changedToday: 'no' }, staff));
      await expect.poll(waiting).toBe(1);
      running.push(switched(staff, 'talk-before-signature'));
      await expect.poll(waiting).toBe(2);
    });
    expect(await Promise.all(running)).toMatchObject([{ ok: true }, { value: { judgedAgain: 0 } }]);
    expect(statusOf(await snapshotOf(staff, screeningId))).toBe('complete');
  });
});

describe('changing the policy', () => {
  test('of two admins at once, the second is told', async () => {
    const staff = await aClinic();
    const change = (measure: string) =>
      changePolicy({ measure, on: 'yes', sequence: 0, reason: 'Now.' }, staff);
    const results = await Promise.all([change('adults-only'), change('close-belly'), change('adults-only')]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const result of results) if (!result.ok) expect(result.error.code).toBe('policy/changed');
    expect(await owner().clinicPolicy.count({ where: { clinicId: staff.clinicId } })).toBe(1);
    expect(
      await owner().auditEvent.count({ where: { clinicId: staff.clinicId, action: 'policy-changed' } }),
    ).toBe(1);
  });

  test('keeps who, why and what, and every policy there was', async () => {
    const staff = await aClinic();
    const raise = 'raise.diabetes.poor-control.absolute';
    expect(await switched(staff, 'adults-only')).toMatchObject({ ok: true });
    expect(await switched(staff, raise)).toMatchObject({ ok: true });
    expect(await switched(staff, 'raise.diabetes.no-such-case.relative')).toMatchObject({
      error: { code: 'policy/unknown-measure' },
    });
    await switched(staff, 'close-belly');
    await switched(staff, 'adults-only', 'no');
    const { history, policy } = await readPolicy(staff);
    expect(history.map(({ measure, on }) => [measure, on])).toEqual([
      ['adults-only', false],
      ['close-belly', true],
      [raise, true],
      ['adults-only', true],
    ]);
    expect(history[0]).toMatchObject({ reason: 'We have talked about it.', decidedById: staff.staffId });
    expect(policy.measures.map(measureId)).toEqual(['close-belly', raise]);
  });

  test('of one clinic is nobody else’s', async () => {
    const [one, other] = [await aClinic(), await aClinic()];
    await switched(one, 'talk-before-signature');
    const { screeningId } = await anAnsweredIntake(other);
    expect(await kindOf(other, screeningId)).toBe('may-sign');
  });
});
