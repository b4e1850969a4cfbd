import 'server-only';
import { transaction, type Tx } from '@/lib/db/transaction';
import { standingNo } from '@/lib/screening/clearance';
import { loadScreening } from '@/lib/screening/load-screening';
import type { ScreeningSnapshot } from '@/lib/screening/screening-snapshot';
import { findLastWord } from './earlier-consent.repository';

/** What a patient refused or took back at a later visit than the one that is looked at. */
export interface LaterNo {
  readonly kind: 'refused' | 'withdrawn';
  readonly screeningId: string;
  readonly signedAt: Date;
}

/**
 * The patient's last word, where they said no at another visit after what they signed at this one. What was signed here stays
 * complete; but nobody goes on from it without knowing. Null while they have signed again since, or staff have put the "no" right.
 */
export const findLaterNo = async (tx: Tx, visit: ScreeningSnapshot): Promise<LaterNo | null> => {
  const signed = visit.consents.at(-1);
  // Taken back under the same consent: that ends it, and is said where the signature is.
  if (signed?.kind !== 'given' || signed.course?.takenBack) return null;
  const last = await findLastWord(tx, visit.clinicId, visit.patient.id);
  if (!last || last.screeningId === visit.id) return null;
  const other = await loadScreening(tx, visit.clinicId, last.screeningId);
  const no = other && standingNo(other);
  return no?.id === last.id && no.signedAt > signed.signedAt
    ? { kind: no.kind, screeningId: last.screeningId, signedAt: no.signedAt }
    : null;
};

/** The same for a page. */
export const laterNoForPage = (visit: ScreeningSnapshot): Promise<LaterNo | null> =>
  transaction(visit.clinicId, (tx) => findLaterNo(tx, visit));
