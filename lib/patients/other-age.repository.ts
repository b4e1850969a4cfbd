import 'server-only';
import { ageOn } from '@/rules';
import { dateToDay, type Day } from '@/lib/clock';
import type { Tx } from '@/lib/db/transaction';

interface JudgedRow {
  readonly id: string;
  readonly startedOn: Date;
  readonly age: number | null;
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
    SELECT c.id, s.started_on AS "startedOn", (c.content->'assessment'->'input'->>'age')::int AS age
    FROM screening s JOIN consent c ON c.clinic_id = s.clinic_id AND c.screening_id = s.id
    WHERE s.clinic_id = ${clinicId}::uuid AND s.patient_id = ${patientId}::uuid AND c.kind = 'given'
      AND NOT EXISTS (SELECT FROM signature p
        WHERE p.clinic_id = c.clinic_id AND p.consent_id = c.id AND p.role = 'physiotherapist')`;
  const other = rows.filter(
    ({ startedOn, age }) => age !== null && age !== ageOn(bornOn, dateToDay(startedOn)),
  );
  await tx.otherAge.deleteMany({ where: { clinicId, consentId: { in: rows.map(({ id }) => id) } } });
  await tx.otherAge.createMany({ data: other.map(({ id }) => ({ clinicId, consentId: id })) });
};
