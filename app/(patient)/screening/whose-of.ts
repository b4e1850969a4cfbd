import { respondentOf } from '@/lib/screening/signer';
import type { ScreeningSnapshot } from '@/lib/screening/screening-snapshot';

/** Whether whoever holds the tablet answers about themselves. */
export const whoseOf = (screening: ScreeningSnapshot): 'own' | 'other' =>
  respondentOf(screening)?.respondent === 'self' ? 'own' : 'other';
