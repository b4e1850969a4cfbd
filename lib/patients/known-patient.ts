import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { findPatient, type PatientRow } from './patient.repository';

/** Who it is, inside the caller's transaction; null where this clinic has nobody of the kind, or has erased them. */
export const knownPatient = (tx: Tx, clinicId: string, patientId: string): Promise<PatientRow | null> =>
  findPatient(tx, clinicId, patientId);
