import 'server-only';
import type { Tx } from '@/lib/db/transaction';

/** What a patient signed or said last, of everything that does not go by something earlier; null before the first. */
export const findLastWord = async (
  tx: Tx,
  clinicId: string,
  patientId: string,
): Promise<{ readonly id: string; readonly screeningId: string } | null> =>
  tx.consent.findFirst({
    where: { clinicId, underId: null, screening: { patientId } },
    orderBy: { chainSequence: 'desc' },
    select: { id: true, screeningId: true },
  });

/** What was countersigned last of all that a patient agreed to at other visits, and what that goes by; null before the first. */
export const findLastTreated = async (
  tx: Tx,
  { clinicId, patientId, otherThan }: { clinicId: string; patientId: string; otherThan: string },
): Promise<{
  readonly id: string;
  readonly screeningId: string;
  readonly underId: string | null;
} | null> =>
  tx.consent.findFirst({
    where: {
      clinicId,
      kind: 'given',
      signatures: { some: { role: 'physiotherapist' } },
      screening: { patientId, id: { not: otherThan } },
    },
    orderBy: { chainSequence: 'desc' },
    select: { id: true, screeningId: true, underId: true },
  });

/**
 * Holds the screening of an earlier consent, for everybody who counts a treatment under it or takes it back at another
 * visit. Taken after the visit's own screening: the later visit always waits for the earlier.
 */
export const holdEarlierConsent = async (tx: Tx, clinicId: string, id: string): Promise<void> => {
  await tx.$executeRaw`
    SELECT 1 FROM screening s JOIN consent c ON c.clinic_id = s.clinic_id AND c.screening_id = s.id
    WHERE c.clinic_id = ${clinicId}::uuid AND c.id = ${id}::uuid FOR NO KEY UPDATE OF s`;
};

export interface NewTreatment {
  readonly clinicId: string;
  readonly consentId: string;
  readonly underId: string;
  readonly number: number;
  readonly planned: number | null;
}

/** Counts a treatment. The database refuses a number that is taken, left out or more than was agreed to. */
export const insertTreatment = async (tx: Tx, row: NewTreatment): Promise<void> => {
  await tx.treatment.create({ data: row });
};
