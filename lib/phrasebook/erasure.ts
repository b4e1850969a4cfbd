import type { ErasureReason } from '@/lib/erasure/erasure.schema';
import type { HoldReason } from '@/lib/erasure/hold.schema';

/** Why somebody was erased, as staff read it. */
export const erasureReasonWords: Readonly<Record<ErasureReason, string>> = {
  'patient-asked': 'The patient asked for it',
  'retention-over': 'The time for keeping it is over',
  'registered-by-mistake': 'Registered by mistake',
  'authority-ordered': 'A court or authority ordered it',
};

export const erasureReasonInWords = (reason: string): string =>
  (erasureReasonWords as Readonly<Record<string, string>>)[reason] ?? reason;

/** Why somebody may not be erased, as staff read it. */
export const holdReasonWords: Readonly<Record<HoldReason, string>> = {
  dispute: 'There is a complaint or a dispute',
  investigation: 'Something that happened is looked into',
  'treatment-goes-on': 'The treatment goes on',
  'authority-ordered': 'A court or authority ordered it',
};

export const holdReasonInWords = (reason: string): string =>
  (holdReasonWords as Readonly<Record<string, string>>)[reason] ?? reason;
