import 'server-only';
import { transaction, type Tx } from '@/lib/db/transaction';
import { recordSealOf } from '@/lib/record/read-sealed';
import { isCountersigned } from '@/lib/screening/clearance';
import { loadScreening } from '@/lib/screening/load-screening';
import type { ScreeningSnapshot } from '@/lib/screening/screening-snapshot';
import { consentHash } from './consent-content';
import { findConsent } from './consent.repository';
import { coverageOf, type Coverage, type EarlierConsent } from './coverage';
import { findLastWord } from './earlier-consent.repository';

/** What was signed or said before this visit; null at a first visit, and once something was signed or said at this one. */
export const readEarlierConsent = async (
  tx: Tx,
  { id, clinicId, patient, followsId }: ScreeningSnapshot,
): Promise<EarlierConsent | null> => {
  if (followsId === null) return null;
  const last = await findLastWord(tx, clinicId, patient.id);
  if (!last || last.screeningId === id) return null;
  const visit = await loadScreening(tx, clinicId, last.screeningId);
  const consent = visit?.consents.find((one) => one.id === last.id);
  const row = await findConsent(tx, clinicId, last.id);
  if (!visit || !consent || !row) throw new Error(`Consent ${last.id} has no screening.`);
  const followed = followsId === visit.id ? visit : await loadScreening(tx, clinicId, followsId);
  const treated = followed?.consents.at(-1);
  return {
    visit,
    consent,
    signed: consentHash(row) === row.hash ? row.content : null,
    seal: await recordSealOf(tx, clinicId, last.id),
    wasTreatedLastTime:
      treated !== undefined &&
      isCountersigned(treated) &&
      (treated.id === last.id || treated.underId === last.id),
  };
};

/** Whether an earlier consent covers this visit; null where there is none that could. */
export const readCoverage = async (tx: Tx, visit: ScreeningSnapshot): Promise<Coverage | null> => {
  const earlier = await readEarlierConsent(tx, visit);
  return earlier && coverageOf(visit, earlier);
};

/** The same for a page. */
export const coverageForPage = (visit: ScreeningSnapshot): Promise<Coverage | null> =>
  transaction(visit.clinicId, (tx) => readCoverage(tx, visit));

/** What a visit goes by that was confirmed and not signed. */
export const earlierForPage = (visit: ScreeningSnapshot): Promise<EarlierConsent | null> =>
  transaction(visit.clinicId, (tx) => readEarlierConsent(tx, visit));
