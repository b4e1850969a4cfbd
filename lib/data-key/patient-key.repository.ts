import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import type { StoredPatientKey } from './patient-key';

/** The key of whoever this screening is about. */
export const findKeyOfScreening = async (
  tx: Tx,
  clinicId: string,
  screeningId: string,
): Promise<StoredPatientKey | null> => {
  const [row] = await tx.$queryRaw<StoredPatientKey[]>`
    SELECT s.clinic_id AS "clinicId", s.patient_id AS "patientId", k.wrapped AS "wrappedKey"
    FROM screening s LEFT JOIN patient_key k ON k.clinic_id = s.clinic_id AND k.patient_id = s.patient_id
    WHERE s.clinic_id = ${clinicId}::uuid AND s.id = ${screeningId}::uuid`;
  return row ?? null;
};
