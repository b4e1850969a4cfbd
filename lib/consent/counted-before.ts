import 'server-only';
import { transaction } from '@/lib/db/transaction';
import { loadScreening } from '@/lib/screening/load-screening';
import { planExtentOf } from '@/lib/screening/plan-extent';
import type { ScreeningSnapshot } from '@/lib/screening/screening-snapshot';
import { findLastTreated } from './earlier-consent.repository';

/** How far the treatments had come under what this patient signed before. */
export interface CountedBefore {
  /** The consent that was signed. */
  readonly consentId: string;
  readonly done: number;
  /** How many it was for; null where only a last day was named. */
  readonly times: number | null;
}

/**
 * What was countersigned under the consent before this visit. A consent that is signed anew counts from one, and its text names
 * the whole number again: whoever plans has to know. Null at a first visit.
 */
export const countedBefore = (visit: ScreeningSnapshot): Promise<CountedBefore | null> =>
  transaction(visit.clinicId, async (tx) => {
    const { id, clinicId, patient, followsId } = visit;
    if (followsId === null) return null;
    const last = await findLastTreated(tx, { clinicId, patientId: patient.id, otherThan: id });
    const screening = last && (await loadScreening(tx, clinicId, last.screeningId));
    const consent = screening?.consents.find((one) => one.id === last?.id);
    if (!screening || !consent?.course) return null;
    // As it was signed: a plan of after it is not what was agreed to.
    const { times } = planExtentOf({ events: screening.events.filter(({ at }) => at <= consent.signedAt) });
    return { consentId: consent.underId ?? consent.id, done: consent.course.done, times };
  });
