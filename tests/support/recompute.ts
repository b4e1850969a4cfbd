import { evaluate } from '@/rules';
import { ruleSetByFingerprint } from '@/lib/rule-set/rule-set-by-fingerprint';
import { keyOfScreening } from '@/lib/data-key/key-of-screening';
import { transaction } from '@/lib/db/transaction';
import { assessmentHash, openAssessment } from '@/lib/screening/sealed-assessment';
import { owner } from './owner';

/** Judges a stored input again by the stored rules of that day: the hash as stored, and as it comes out now. */
export const recompute = async (
  clinicId: string,
  id: string,
): Promise<{ stored: string; recomputed: string }> => {
  const row = await owner().assessment.findUniqueOrThrow({ where: { clinicId_id: { clinicId, id } } });
  const { ruleSetFingerprint, hash: stored } = row;
  const key = await transaction(clinicId, (tx) => keyOfScreening(tx, clinicId, row.screeningId));
  const rules = await ruleSetByFingerprint(clinicId, ruleSetFingerprint);
  const { input, nonce } = openAssessment(key, row, row.sealedContent);
  return {
    stored,
    recomputed: assessmentHash({ input, evaluation: evaluate(input, rules), nonce }, ruleSetFingerprint),
  };
};
