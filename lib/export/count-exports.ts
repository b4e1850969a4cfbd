import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { countExportsByState } from './export-job.repository';

const daysWatched = 7;

/** A clinic's exports that are not over, and those that were given up lately. */
export const countExports = (
  tx: Tx,
  clinicId: string,
  at: Date,
): Promise<{ readonly waiting: number; readonly running: number; readonly failed: number }> =>
  countExportsByState(tx, clinicId, new Date(at.getTime() - daysWatched * 24 * 3_600_000));
