import 'server-only';
import { notFound, redirect } from 'next/navigation';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import { idSchema } from '@/lib/ids';
import { knownPatient } from '@/lib/patients/known-patient';
import { routes } from '@/lib/routes';
import { findHold, type HoldRow } from './hold.repository';
import { findErasuresOf, findVisits } from './erasure.repository';
import type { Visit } from './visit';

export interface PatientData {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly bornOn: string;
  /** Newest first. */
  readonly visits: readonly Visit[];
  /** Null where nothing keeps them from being erased. */
  readonly hold: HoldRow | null;
}

/**
 * A person and their visits, for the page of an admin, which is audited. Of somebody who was erased, the page says that; a
 * malformed id, another clinic's and a missing one are one answer.
 */
export const requirePatientData = async (actor: StaffActor, id: string): Promise<PatientData> => {
  const parsed = idSchema.safeParse(id);
  if (!parsed.success) notFound();
  const { clinicId } = actor;
  const patientId = parsed.data;
  const found = await transaction(clinicId, async (tx) => {
    const patient = await knownPatient(tx, clinicId, patientId);
    if (!patient) return { erasureId: (await findErasuresOf(tx, clinicId, patientId))[0]?.id };
    const visits = await findVisits(tx, clinicId, patientId);
    await recordAudit(tx, actor, {
      action: 'patient-read',
      objectKind: 'patient',
      objectId: patientId,
      at: now(),
    });
    return { patient: { ...patient, visits, hold: await findHold(tx, clinicId, patientId) } };
  });
  if (found.patient) return found.patient;
  return found.erasureId ? redirect(routes.erasure(found.erasureId)) : notFound();
};
