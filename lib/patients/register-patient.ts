import 'server-only';
import type { StaffActor, SystemActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Tx } from '@/lib/db/transaction';
import type { DomainError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { fail, ok, type Result } from '@/lib/result';
import { noteOtherAges } from './other-age.repository';
import { findPatient, findSamePatient, insertPatient, updatePatient } from './patient.repository';
import { birthDate, type NewPatient } from './patient.schema';

interface Registration {
  readonly patient: NewPatient;
  /** Staff saw that somebody with this name and birth date exists and says this is another person. */
  readonly anotherPerson: boolean;
  readonly today: string;
  readonly at: Date;
}

/** Adds a patient inside the caller's transaction, unless the same name and birth date are already on file. */
export const registerPatient = async (
  tx: Tx,
  actor: StaffActor | SystemActor,
  { patient, anotherPerson, today, at }: Registration,
): Promise<Result<{ patientId: string }, DomainError>> => {
  const born = birthDate(today).safeParse(patient.bornOn);
  if (!born.success)
    return fail({ code: 'input/invalid', fields: { bornOn: born.error.issues[0]?.message ?? '' } });

  const same = await findSamePatient(tx, actor.clinicId, patient);
  if (same && !anotherPerson) return fail({ code: 'patients/already-known', ids: { patientId: same.id } });

  const patientId = newId();
  await insertPatient(tx, actor.clinicId, { ...patient, id: patientId });
  await recordAudit(tx, actor, { action: 'patient-created', objectKind: 'patient', objectId: patientId, at });
  return ok({ patientId });
};

/** True when this clinic has the patient. */
export const isPatientHere = async (tx: Tx, clinicId: string, patientId: string): Promise<boolean> =>
  (await findPatient(tx, clinicId, patientId)) !== null;

/** Puts right what was mistyped at the desk, inside the caller's transaction. Answers whether anything changed. */
export const correctPatient = async (
  tx: Tx,
  actor: StaffActor,
  patientId: string,
  { patient, today, at }: Omit<Registration, 'anotherPerson'>,
): Promise<Result<{ changed: boolean }, DomainError>> => {
  const born = birthDate(today).safeParse(patient.bornOn);
  if (!born.success)
    return fail({ code: 'input/invalid', fields: { bornOn: born.error.issues[0]?.message ?? '' } });
  const before = await findPatient(tx, actor.clinicId, patientId);
  if (!before) return fail({ code: 'access/not-found' });
  const fields = (['givenName', 'familyName', 'bornOn'] as const).filter(
    (key) => before[key] !== patient[key],
  );
  if (fields.length === 0) return ok({ changed: false });
  await updatePatient(tx, actor.clinicId, { ...patient, id: patientId });
  if (fields.includes('bornOn')) await noteOtherAges(tx, actor.clinicId, patientId, patient.bornOn);
  await recordAudit(tx, actor, {
    action: 'patient-corrected',
    objectKind: 'patient',
    objectId: patientId,
    detail: { fields },
    at,
  });
  return ok({ changed: true });
};
