import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { findAllAssessments, findAnswerHistory } from './screening.repository';
import { loadScreening } from './load-screening';
import type { CurrentAnswer, ScreeningSnapshot, StoredAssessment } from './screening-snapshot';

/** A screening with everything that was ever stored of it, and not only what counts now. */
export interface WholeScreening {
  readonly snapshot: ScreeningSnapshot;
  /** Oldest first, those that another has replaced too. */
  readonly answers: readonly CurrentAnswer[];
  /** Oldest first. */
  readonly assessments: readonly StoredAssessment[];
}

/** Null where this clinic has no such screening. Whoever asks has audited or will audit it. */
export const wholeScreening = async (
  tx: Tx,
  clinicId: string,
  screeningId: string,
): Promise<WholeScreening | null> => {
  const snapshot = await loadScreening(tx, clinicId, screeningId);
  return (
    snapshot && {
      snapshot,
      answers: await findAnswerHistory(tx, clinicId, screeningId),
      assessments: await findAllAssessments(tx, clinicId, screeningId),
    }
  );
};
