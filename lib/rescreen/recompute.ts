import 'server-only';
import { evaluate, type ScreeningInput } from '@/rules';
import { hashOf } from '@/lib/crypto/digest';
import { transaction } from '@/lib/db/transaction';
import { ruleSetByFingerprint } from '@/lib/rule-set/rule-set-by-fingerprint';
import { findStoredAssessment } from './judged-screening.repository';

export interface Recomputed {
  readonly assessmentId: string;
  readonly ruleSetFingerprint: string;
  readonly stored: string;
  readonly recomputed: string;
  readonly same: boolean;
}

/** Judges a stored input again by the stored rules of that day; null when this clinic has no such assessment. */
export const recompute = async (clinicId: string, assessmentId: string): Promise<Recomputed | null> => {
  const row = await transaction((tx) => findStoredAssessment(tx, clinicId, assessmentId));
  if (!row) return null;
  const { ruleSetFingerprint, hash: stored } = row;
  const rules = await ruleSetByFingerprint(clinicId, ruleSetFingerprint);
  const input = row.input as unknown as ScreeningInput;
  const recomputed = hashOf({ input, evaluation: evaluate(input, rules), ruleSetFingerprint });
  return { assessmentId, ruleSetFingerprint, stored, recomputed, same: stored === recomputed };
};
