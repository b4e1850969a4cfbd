import type { ErasureReason } from '@/lib/erasure/erasure.schema';

/** Why somebody was erased, as staff read it. */
export const erasureReasonWords: Readonly<Record<ErasureReason, string>> = {
  'patient-asked': 'The patient asked for it',
  'retention-over': 'The time for keeping it is over',
  'registered-by-mistake': 'Registered by mistake',
  'authority-ordered': 'A court or authority ordered it',
};

export const erasureReasonInWords = (reason: string): string =>
  (erasureReasonWords as Readonly<Record<string, string>>)[reason] ?? reason;
