import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { recordLine } from './record-line';
import { findSealed } from './sealed-record.repository';

/** A sealed record as the file that proves itself; null while it is not complete. Whoever asks has audited or will audit it. */
export const wholeRecord = async (
  tx: Tx,
  clinicId: string,
  id: string,
): Promise<{ readonly sequence: number; readonly line: string } | null> => {
  const sealed = await findSealed(tx, clinicId, id);
  return sealed && { sequence: sealed.sequence, line: recordLine(sealed) };
};
