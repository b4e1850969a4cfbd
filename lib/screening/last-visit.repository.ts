import 'server-only';
import { dayToDate, type Day } from '@/lib/clock';
import type { Tx } from '@/lib/db/transaction';

/** The newest screening of this patient whose answers they have declared true; a "no" alone declares nothing. */
export const findLastDeclared = async (
  tx: Tx,
  clinicId: string,
  patientId: string,
): Promise<string | null> => {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM screening s
    WHERE s.clinic_id = ${clinicId}::uuid AND s.patient_id = ${patientId}::uuid
      AND EXISTS (
        SELECT 1 FROM screening_event e
        WHERE e.clinic_id = s.clinic_id AND e.screening_id = s.id
          AND e.kind = 'declared-true' AND e.detail->>'of' IS NULL)
    ORDER BY s.started_at DESC, s.id DESC
    LIMIT 1`;
  return row?.id ?? null;
};

/** The screenings that follow this one, newest first; of one day, if it is given. */
export const findFollowing = async (
  tx: Tx,
  { clinicId, patientId, screeningId }: { clinicId: string; patientId: string; screeningId: string },
  startedOn?: Day,
): Promise<readonly { readonly id: string; readonly startedAt: Date }[]> =>
  tx.screening.findMany({
    where: {
      clinicId,
      patientId,
      followsId: screeningId,
      ...(startedOn && { startedOn: dayToDate(startedOn) }),
    },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, startedAt: true },
  });
