import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { findRecordHead } from './sealed-record.repository';

/** The newest link of the clinic's chain of sealed records, or null before the first; without holding it. */
export const recordHead = (
  tx: Tx,
  clinicId: string,
): Promise<{ readonly sequence: number; readonly hash: string } | null> => findRecordHead(tx, clinicId);
