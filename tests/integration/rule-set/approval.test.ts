import { describe, expect, test } from 'vitest';
import { outcomeOf } from '@/app/(patient)/screening/result/outcome';
import type { StaffActor } from '@/lib/actors';
import { nameClinicalLead } from '@/lib/auth/name-clinical-lead';
import { takeBackClinicalLead } from '@/lib/auth/take-back-clinical-lead';
import { addStaff, deactivateStaff } from '@/lib/auth/manage-staff';
import { transaction } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { patientWords } from '@/lib/phrasebook/patient';
import { decide } from '@/lib/review/decide';
import { decideSchema } from '@/lib/review/decide.schema';
import { approveRules } from '@/lib/rule-set/approve-rules';
import { currentRuleSet } from '@/lib/rule-set/current-rule-set';
import { ruleSetInForce } from '@/lib/rule-set/rule-set-in-force';
import { clearanceOf } from '@/lib/screening/clearance';
import { aClinic, anAnsweredIntake, approveRulesOf, snapshotOf } from '../../support/a-clinic';
import { sign } from '../../support/a-signature';
import { owner } from '../../support/owner';

const thePage = async ({ clinicId, fullName }: StaffActor) => ({
  fingerprint: currentRuleSet.fingerprint,
  fingerprintInForce: (await transaction(clinicId, (tx) => ruleSetInForce(tx, clinicId))).fingerprint,
  responsible: 'on' as const,
  typedName: fullName,
});

const audited = async (clinicId: string, action: string) =>
  owner().auditEvent.count({ where: { clinicId, action } });

describe('rules that no clinical lead has approved', () => {
  test('let nobody sign alone: somebody with nothing to report waits for a physiotherapist', async () => {
    const staff = await aClinic({ approved: false });
    const { screeningId, tablet } = await anAnsweredIntake(staff);
    const snapshot = await snapshotOf(staff, screeningId);
    expect(snapshot.assessment).toMatchObject({
      disposition: 'no-contraindication-found',
      floors: ['rules-not-approved'],
    });
    expect(clearanceOf(snapshot)).toEqual({ kind: 'needs-review' });
    expect(await sign(staff, tablet)).toMatchObject({ ok: false, error: { code: 'consent/not-allowed' } });

    const input = { screeningId, assessmentId: snapshot.assessment?.id, decision: 'proceed' };
    expect(await decide(decideSchema.parse(input), staff)).toMatchObject({ ok: true });
    expect(await sign(staff, tablet)).toMatchObject({ ok: true });
  });

  test.each([
    ['nothing to report', {}],
    ['a precaution', { diabetes: 'yes', 'diabetes.hba1c': 50, 'diabetes.signs': ['none-of-these'] }],
    ['a stop', { 'needle-fear': 'yes', 'needle-fear.score': 9, 'needle-fear.avoids-care': 'yes' }],
  ] as const)(
    'tell a patient with %s only that the physio will look at it with them',
    async (_name, answers) => {
      const staff = await aClinic({ approved: false });
      const { screeningId } = await anAnsweredIntake(staff, answers);
      const outcome = outcomeOf(await snapshotOf(staff, screeningId));
      expect(outcome).toEqual({
        title: patientWords.result.physioTitle,
        text: patientWords.result.physioText,
        goesOn: 'wait',
      });
    },
  );

  test('do not come to decide afterwards what was judged before', async () => {
    const staff = await aClinic({ approved: false });
    const before = await anAnsweredIntake(staff);
    await approveRulesOf(staff);
    const after = await anAnsweredIntake(staff);
    expect(clearanceOf(await snapshotOf(staff, before.screeningId)).kind).toBe('needs-review');
    expect(clearanceOf(await snapshotOf(staff, after.screeningId))).toEqual({
      kind: 'may-sign',
      review: null,
    });
    expect(await sign(staff, after.tablet)).toMatchObject({ ok: true });
  });
});

describe('approving', () => {
  test('takes the named lead, their name, and the rules that are in force', async () => {
    const staff = await aClinic({ approved: false });
    const page = await thePage(staff);
    expect(await approveRules(page, staff)).toMatchObject({ error: { code: 'rules/not-the-lead' } });
    await nameClinicalLead({ staffId: staff.staffId }, staff);
    for (const [change, code] of [
      [{ typedName: 'Somebody Else' }, 'rules/name-differs'],
      [{ fingerprint: '0'.repeat(64) }, 'rules/changed'],
      [{ fingerprintInForce: '0'.repeat(64) }, 'rules/changed'],
    ] as const)
      expect(await approveRules({ ...page, ...change }, staff)).toMatchObject({ error: { code } });
    expect(await audited(staff.clinicId, 'rules-approved')).toBe(0);
    // Spaces and capitals of a name are not what anybody answers for.
    expect(await approveRules({ ...page, typedName: 'robin  PHYSIO' }, staff)).toMatchObject({ ok: true });
    const [row] = await owner().ruleSetApproval.findMany({ where: { clinicId: staff.clinicId } });
    const { fingerprint, fingerprintInForce } = page;
    expect(row).toMatchObject({ fingerprint, fingerprintInForce, approvedById: staff.staffId });
    expect(row?.statement).toContain('I answer for their use here');
  });

  test('twice at once is one approval and one audit event', async () => {
    const staff = await aClinic({ approved: false });
    await nameClinicalLead({ staffId: staff.staffId }, staff);
    const page = await thePage(staff);
    const results = await Promise.all([1, 2, 3].map(() => approveRules(page, staff)));
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(await owner().ruleSetApproval.count({ where: { clinicId: staff.clinicId } })).toBe(1);
    expect(await audited(staff.clinicId, 'rules-approved')).toBe(1);
  });

  test('is for one clinic', async () => {
    await aClinic();
    const other = await aClinic({ approved: false });
    const { screeningId } = await anAnsweredIntake(other);
    expect(clearanceOf(await snapshotOf(other, screeningId)).kind).toBe('needs-review');
  });
});

describe('a clinical lead', () => {
  const person = { fullName: 'Kim Desk' };

  test('is a physiotherapist who works here', async () => {
    const staff = await aClinic({ approved: false });
    const other = await aClinic({ approved: false });
    const desk = await addStaff({ ...person, email: `${newId()}@clinic.example`, admin: 'on' }, staff);
    const gone = await addStaff(
      { ...person, email: `${newId()}@clinic.example`, physiotherapist: 'on' },
      staff,
    );
    if (!desk.ok || !gone.ok) throw new Error('Nobody was added.');
    await deactivateStaff(gone.value.staffId, staff);
    for (const [staffId, code] of [
      [desk.value.staffId, 'staff/not-a-physiotherapist'],
      [gone.value.staffId, 'staff/not-a-physiotherapist'],
      [other.staffId, 'access/not-found'],
      [newId(), 'access/not-found'],
    ] as const)
      expect(await nameClinicalLead({ staffId }, staff)).toMatchObject({ error: { code } });
    expect(await audited(staff.clinicId, 'clinical-lead-named')).toBe(0);
    expect(await nameClinicalLead({ staffId: staff.staffId }, staff)).toMatchObject({ ok: true });
    expect(await nameClinicalLead({ staffId: staff.staffId }, staff)).toMatchObject({ ok: true });
    expect(await audited(staff.clinicId, 'clinical-lead-named')).toBe(1);
  });

  test('who was replaced approves nothing any more', async () => {
    const staff = await aClinic({ approved: false });
    await nameClinicalLead({ staffId: staff.staffId }, staff);
    const next = await addStaff(
      { ...person, email: `${newId()}@clinic.example`, physiotherapist: 'on' },
      staff,
    );
    if (!next.ok) throw new Error(next.error.code);
    await nameClinicalLead({ staffId: next.value.staffId }, staff);
    expect(await approveRules(await thePage(staff), staff)).toMatchObject({
      error: { code: 'rules/not-the-lead' },
    });
  });

  test('can be taken back, also from somebody who has left: what was approved goes on, the next waits', async () => {
    const staff = await aClinic();
    const lead = await addStaff(
      { ...person, email: `${newId()}@clinic.example`, physiotherapist: 'on' },
      staff,
    );
    if (!lead.ok) throw new Error(lead.error.code);
    const { staffId } = lead.value;
    await nameClinicalLead({ staffId }, staff);
    await deactivateStaff(staffId, staff);
    expect(await takeBackClinicalLead({ staffId: newId() }, staff)).toMatchObject({
      error: { code: 'access/not-found' },
    });
    // Not this one's role: nothing is taken from whoever has it.
    expect(await takeBackClinicalLead({ staffId: staff.staffId }, staff)).toMatchObject({ ok: true });
    expect(await audited(staff.clinicId, 'clinical-lead-taken-back')).toBe(0);

    expect(await takeBackClinicalLead({ staffId }, staff)).toMatchObject({ ok: true });
    expect(await takeBackClinicalLead({ staffId }, staff)).toMatchObject({ ok: true });
    const clinic = await owner().clinic.findUniqueOrThrow({ where: { id: staff.clinicId } });
    expect(clinic.clinicalLeadId).toBeNull();
    expect(await audited(staff.clinicId, 'clinical-lead-taken-back')).toBe(1);

    const { screeningId } = await anAnsweredIntake(staff);
    expect(clearanceOf(await snapshotOf(staff, screeningId)).kind).toBe('may-sign');
    expect(await approveRules(await thePage(staff), staff)).toMatchObject({
      error: { code: 'rules/not-the-lead' },
    });
    expect(await owner().ruleSetApproval.count({ where: { clinicId: staff.clinicId } })).toBe(1);
  });
});
