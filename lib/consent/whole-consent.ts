import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { findConsent, type ConsentWithSignatures } from './consent.repository';

/** A consent, refusal or withdrawal as it was stored, with its signatures. Whoever asks has audited or will audit it. */
export const wholeConsent = (tx: Tx, clinicId: string, id: string): Promise<ConsentWithSignatures | null> =>
  findConsent(tx, clinicId, id);
