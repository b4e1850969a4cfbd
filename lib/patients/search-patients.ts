import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { transaction } from '@/lib/db/transaction';
import { findPatient, findPatientsByName, type PatientRow } from './patient.repository';

/** Longer lists are not read: type more of the name. */
export const longestPatientList = 20;

/** Patients of this clinic by any part of their name, for choosing one at the start of an intake. */
export const searchPatients = (actor: StaffActor, query: string): Promise<PatientRow[]> =>
  transaction(actor.clinicId, (tx) =>
    findPatientsByName(tx, actor.clinicId, query.slice(0, 200), longestPatientList),
  );

/** One patient of this clinic, or null. */
export const patientById = (actor: StaffActor, id: string): Promise<PatientRow | null> =>
  transaction(actor.clinicId, (tx) => findPatient(tx, actor.clinicId, id));
