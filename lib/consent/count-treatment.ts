import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { fail, ok, type Result } from '@/lib/result';
import type { DomainError } from '@/lib/errors';
import type { ScreeningSnapshot, StoredConsent } from '@/lib/screening/screening-snapshot';
import { insertTreatment } from './earlier-consent.repository';
import { readCoverage } from './read-coverage';

/**
 * Counts a visit under an earlier consent as it is countersigned, where that still covers it. The earlier one must be held, or
 * somebody might count or take back at the same moment. Of two visits that would both be the last treatment, one is refused.
 */
export const countTreatment = async (
  tx: Tx,
  snapshot: ScreeningSnapshot,
  { id, underId }: StoredConsent,
): Promise<Result<null, DomainError>> => {
  if (underId === null) return ok(null);
  const { clinicId } = snapshot;
  const coverage = await readCoverage(tx, snapshot);
  if (!coverage?.covers || coverage.earlier.consent.id !== underId) {
    const isUsedUp =
      coverage?.covers === false && coverage.reasons.some(({ because }) => because === 'treatments-done');
    return fail({ code: isUsedUp ? 'consent/treatments-done' : 'consent/asks-again' });
  }
  const { number, times } = coverage.treatment;
  await insertTreatment(tx, { clinicId, consentId: id, underId, number, planned: times });
  return ok(null);
};
