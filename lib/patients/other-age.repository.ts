import 'server-only';
import { ageOn } from '@/rules';
import { dateToDay, type Day } from '@/lib/clock';
import { openConsentContent } from '@/lib/consent/consent-text';
import { openPatientKey } from '@/lib/data-key/patient-key';
import type { Tx } from '@/lib/db/transaction';

interface JudgedRow {
  readonly id: string;
  readonly startedOn: Date;
  readonly sealedContent: Uint8Array | null;
  readonly wrappedKey: Uint8Array | null;
}

/**
 * Notes which consents of a patient, not countersigned yet, were judged at another age than the birth date says now: the list of
 * records asks the database for their state, and it knows no birth date.
 */
export const noteOtherAges = async (
  tx: Tx,
  clinicId: string,
  patientId: string,
  bornOn: Day,
): Promise<void> => {
  const rows = await tx.$queryRaw<JudgedRow[]>`
    SELECT c.id, s.started_on AS "startedOn", c.sealed_content AS "sealedContent", k.wrapped AS "wrappedKey"
    FROM screening s JOIN consent c ON c.clinic_id = s.clinic_id AND c.screening_id = s.id
    LEFT JOIN patient_key k ON k.clinic_id = s.clinic_id AND k.patient_id = s.patient_id
    WHERE s.clinic_id = ${clinicId}::uuid AND s.patient_id = ${patientId}::uuid AND c.kind = 'given'
      AND NOT EXISTS (SELECT FROM signature p
        WHERE p.clinic_id = c.clinic_id AND p.consent_id = c.id AND p.role = 'physiotherapist')`;
  const other = rows.filter(({ id, startedOn, sealedContent, wrappedKey }) => {
    const { assessment } = openConsentContent(
      openPatientKey({ clinicId, patientId, wrappedKey }),
      id,
      sealedContent,
    );
    const age = assessment?.input.age;
    return age !== undefined && age !== ageOn(bornOn, dateToDay(startedOn));
  });
  await tx.otherAge.deleteMany({ where: { clinicId, consentId: { in: rows.map(({ id }) => id) } } });
  await tx.otherAge.createMany({ data: other.map(({ id }) => ({ clinicId, consentId: id })) });
};
