import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import type { PdfFailure } from './pdf-failed';

export interface PdfTroubleRow {
  readonly clinicId: string;
  readonly recordId: string;
  readonly reason: string;
  readonly attempts: number;
  readonly since: Date;
  readonly nextTryAt: Date;
}

interface Failed {
  readonly clinicId: string;
  readonly recordId: string;
  readonly reason: PdfFailure;
  readonly at: Date;
  readonly nextTryAt: Date;
}

/** Notes a failure, and answers how many there were in a row. */
export const noteFailure = async (
  tx: Tx,
  { clinicId, recordId, reason, at, nextTryAt }: Failed,
): Promise<number> => {
  const { attempts } = await tx.pdfTrouble.upsert({
    where: { clinicId_recordId: { clinicId, recordId } },
    create: { clinicId, recordId, reason, attempts: 1, since: at, nextTryAt },
    update: { reason, attempts: { increment: 1 }, nextTryAt },
    select: { attempts: true },
  });
  return attempts;
};

/** True when there was trouble, which is over now. */
export const removeTrouble = async (tx: Tx, clinicId: string, recordId: string): Promise<boolean> =>
  (await tx.pdfTrouble.deleteMany({ where: { clinicId, recordId } })).count > 0;

export const findTrouble = (tx: Tx, clinicId: string, recordId: string): Promise<PdfTroubleRow | null> =>
  tx.pdfTrouble.findUnique({ where: { clinicId_recordId: { clinicId, recordId } } });

/** Records to be tried again. They are held back until `until`, so that no other process takes them too. */
export const takeDueTroubles = (
  tx: Tx,
  clinicId: string,
  { at, until, most }: { readonly at: Date; readonly until: Date; readonly most: number },
): Promise<PdfTroubleRow[]> =>
  tx.$queryRaw<PdfTroubleRow[]>`
    UPDATE pdf_trouble t SET next_try_at = ${until}
    FROM (
      SELECT clinic_id, record_id FROM pdf_trouble WHERE clinic_id = ${clinicId}::uuid AND next_try_at <= ${at}
      ORDER BY next_try_at LIMIT ${most} FOR UPDATE SKIP LOCKED
    ) due
    WHERE t.clinic_id = due.clinic_id AND t.record_id = due.record_id
    RETURNING t.clinic_id AS "clinicId", t.record_id AS "recordId", t.reason, t.attempts, t.since,
      t.next_try_at AS "nextTryAt"`;
