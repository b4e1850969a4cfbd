import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import type { RecordHeader } from '@/lib/verify/record-header';
import type { SealedContent } from './sealed-content';
import { findSealed, findSealHeader } from './sealed-record.repository';

/** What a rendering of a record is made from. */
export interface ReadSealed {
  readonly header: RecordHeader;
  readonly content: SealedContent;
  readonly screeningId: string;
}

/** A record as it was sealed; null while it is not complete. Whoever asks has audited or will audit it. */
export const readSealed = async (tx: Tx, clinicId: string, id: string): Promise<ReadSealed | null> => {
  const row = await findSealed(tx, clinicId, id);
  return (
    row && {
      header: JSON.parse(row.header) as RecordHeader,
      content: JSON.parse(row.content) as SealedContent,
      screeningId: row.screeningId,
    }
  );
};

/** The place of a sealed record in its chain, and its hash; null while it is not complete. */
export const recordSealOf = (
  tx: Tx,
  clinicId: string,
  id: string,
): Promise<{ readonly sequence: number; readonly hash: string } | null> => findSealHeader(tx, clinicId, id);
