import { evaluate, type ScreeningInput } from '@/rules';
import { hashOf } from '@/lib/crypto/digest';
import { ruleSetByFingerprint } from '@/lib/rule-set/rule-set-by-fingerprint';
import { owner } from './owner';

/** Judges a stored input again by the stored rules of that day: the hash as stored, and as it comes out now. */
export const recompute = async (
  clinicId: string,
  id: string,
): Promise<{ stored: string; recomputed: string }> => {
  const row = await owner().assessment.findUniqueOrThrow({ where: { clinicId_id: { clinicId, id } } });
  const { ruleSetFingerprint, hash: stored } = row;
  const rules = await ruleSetByFingerprint(clinicId, ruleSetFingerprint);
  const input = row.input as unknown as ScreeningInput;
  return { stored, recomputed: hashOf({ input, evaluation: evaluate(input, rules), ruleSetFingerprint }) };
};
