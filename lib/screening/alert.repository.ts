import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import { notErased } from '@/lib/db/not-erased';
import type { Tx } from '@/lib/db/transaction';
import { openPerson, type Person, type SealedPerson } from '@/lib/patients/sealed-person';

export interface WaitingAlertRow extends Person {
  readonly screeningId: string;
  readonly sequence: bigint;
  readonly cause: string;
  readonly at: Date;
}

/**
 * Alerts raised after `since` that nobody acknowledged, oldest first: `openAlerts` of status.ts for a whole clinic. Asked
 * every few seconds by every page.
 */
export const findWaitingAlerts = async (
  tx: Tx,
  clinicId: string,
  since: Date,
): Promise<WaitingAlertRow[]> => {
  const rows = await tx.$queryRaw<(Omit<WaitingAlertRow, keyof Person> & SealedPerson)[]>`
    SELECT e.screening_id AS "screeningId", e.sequence, e.detail->>'cause' AS cause, e.at,
      p.id AS "patientId", p.identity, k.wrapped AS "wrappedKey"
    FROM screening s
    JOIN screening_event e ON e.clinic_id = s.clinic_id AND e.screening_id = s.id AND e.kind = 'alert-raised'
    JOIN patient p ON p.clinic_id = s.clinic_id AND p.id = s.patient_id
    LEFT JOIN patient_key k ON k.clinic_id = p.clinic_id AND k.patient_id = p.id
    WHERE s.clinic_id = ${clinicId}::uuid AND e.at > ${since} AND ${notErased(Prisma.sql`s`)}
      AND e.sequence > COALESCE((
        SELECT max((a.detail->>'through')::bigint) FROM screening_event a
        WHERE a.clinic_id = s.clinic_id AND a.screening_id = s.id AND a.kind = 'alert-acknowledged'), 0)
      AND NOT (e.detail->>'cause' = 'identity-mismatch' AND EXISTS (
        SELECT 1 FROM screening_event c
        WHERE c.clinic_id = s.clinic_id AND c.screening_id = s.id AND c.kind = 'identity-cleared'
          AND c.sequence > e.sequence))
    ORDER BY e.sequence`;
  return rows.map(({ patientId, identity, wrappedKey, ...row }) => ({
    ...row,
    ...openPerson(clinicId, { patientId, identity, wrappedKey }),
  }));
};
