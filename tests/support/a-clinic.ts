import type { Answer, FactId } from '@/rules';
import type { PatientActor, StaffActor } from '@/lib/actors';
import { nameClinicalLead } from '@/lib/auth/name-clinical-lead';
import { hashPassword } from '@/lib/auth/password';
import { insertStaffOnce } from '@/lib/auth/staff.repository';
import { openClinic } from '@/lib/clinics/open-clinic';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { approveRules } from '@/lib/rule-set/approve-rules';
import { currentRuleSet } from '@/lib/rule-set/current-rule-set';
import { ruleSetInForce } from '@/lib/rule-set/rule-set-in-force';
import { openIntake } from '@/lib/screening/open-intake';
import { answerAll, snapshotOf, takeTablet } from '@/prisma/seed/walk-through';
import { answerQuestions } from './answer-questions';

/** What a physiotherapist who is the clinic's lead does once. */
export const approveRulesOf = async (lead: StaffActor): Promise<void> => {
  const named = await nameClinicalLead({ staffId: lead.staffId }, lead);
  if (!named.ok) throw new Error(named.error.code);
  const inForce = await transaction(lead.clinicId, (tx) => ruleSetInForce(tx, lead.clinicId));
  const approved = await approveRules(
    {
      fingerprint: currentRuleSet.fingerprint,
      fingerprintInForce: inForce.fingerprint,
      responsible: 'on',
      typedName: lead.fullName,
    },
    lead,
  );
  if (!approved.ok) throw new Error(approved.error.code);
};

/** Slow to make, as it has to be; nobody signs in with it. */
let passwordHash: Promise<string> | null = null;

/** A clinic of its own for one test, with one physiotherapist who is its admin, and the lead who approved the rules. */
export const aClinic = async ({ approved = true }: { approved?: boolean } = {}): Promise<StaffActor> => {
  const clinicId = newId();
  const staffId = newId();
  passwordHash ??= hashPassword('a password for tests');
  const hashed = await passwordHash;
  await transaction(clinicId, async (tx) => {
    await openClinic(
      tx,
      {
        id: clinicId,
        name: 'Test clinic',
        timeZone: 'Pacific/Auckland',
        phone: '555 0100',
        emergencyNumber: '111',
        demo: false,
      },
      now(),
    );
    await insertStaffOnce(tx, {
      clinicId,
      id: staffId,
      email: `${staffId}@clinic.example`,
      fullName: 'Robin Physio',
      registration: 'PT 1',
      physiotherapist: true,
      admin: true,
      passwordHash: hashed,
    });
  });
  const staff: StaffActor = {
    kind: 'staff',
    clinicId,
    staffId,
    sessionId: newId(),
    fullName: 'Robin Physio',
    roles: ['physiotherapist', 'admin'],
  };
  if (approved) await approveRulesOf(staff);
  return staff;
};

interface Opened {
  readonly screeningId: string;
  readonly tablet: PatientActor;
}

export interface IntakeOptions {
  readonly regions?: readonly string[] | undefined;
  readonly technique?: string | undefined;
  readonly bornOn?: string | undefined;
  readonly givenName?: string | undefined;
  readonly familyName?: string | undefined;
}

/** An open intake with the tablet in the patient's hands. */
export const anIntake = async (
  staff: StaffActor,
  {
    regions = ['lower-leg-right'],
    technique = 'deep',
    bornOn = '1990-05-05',
    givenName = 'Sam',
    familyName = 'Test',
  }: IntakeOptions = {},
): Promise<Opened> => {
  const opened = await openIntake(
    {
      who: 'new',
      givenName,
      familyName,
      bornOn,
      anotherPerson: 'on',
      regions: [...regions],
      technique: regions.length > 0 ? technique : undefined,
      idempotencyKey: newId(),
    },
    staff,
  );
  if (!opened.ok) throw new Error(opened.error.code);
  const { screeningId } = opened.value;
  return { screeningId, tablet: await takeTablet(staff, screeningId) };
};

export type AnsweredOptions = IntakeOptions & NonNullable<Parameters<typeof answerAll>[4]>;

/** An intake that the patient has gone through, the declaration included unless something else is said. */
export const anAnsweredIntake = async (
  staff: StaffActor,
  answers: Readonly<Partial<Record<FactId, Answer>>> = {},
  options: AnsweredOptions = {},
): Promise<Opened> => {
  const opened = await anIntake(staff, options);
  await answerAll(staff, opened.tablet, answers, ['lower-leg-right'], { answerQuestions, ...options });
  return opened;
};

export { snapshotOf };
