import { isCountersigned, voidedConsent, type VoidedConsent } from '@/lib/screening/clearance';
import type { ScreeningSnapshot, StoredConsent } from '@/lib/screening/screening-snapshot';

/** Why a record says nothing about now any more, and the later record that ended it, if one did. */
export interface RecordEnd {
  /** It was countersigned before: what it was signed for was covered, and its state stays "complete". */
  readonly wasComplete: boolean;
  readonly because: 'withdrawn' | 'refused' | 'given-again' | VoidedConsent['because'];
  readonly later: Pick<StoredConsent, 'id' | 'kind' | 'signedAt'> | null;
}

/** Null while the record is the last word of its screening. The row itself never changes. */
export const endOf = (snapshot: ScreeningSnapshot, consentId: string): RecordEnd | null => {
  const place = snapshot.consents.findIndex(({ id }) => id === consentId);
  const record = snapshot.consents[place];
  if (!record) return null;
  const after = snapshot.consents.slice(place + 1);
  // A "no" holds until somebody signs; a signature until anything at all comes after it.
  const later = after.find(({ kind }) => record.kind === 'given' || kind === 'given');
  const { takenBack = null } = record.course ?? {};
  const wasComplete = !later && !takenBack && isCountersigned(record);
  if (later) return { because: later.kind === 'given' ? 'given-again' : later.kind, later, wasComplete };
  const voided = voidedConsent(snapshot);
  return voided?.consent.id === consentId ? { because: voided.because, later: takenBack, wasComplete } : null;
};
