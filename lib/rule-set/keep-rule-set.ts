import 'server-only';
import { canonicalJson } from '@/rules';
import type { Tx } from '@/lib/db/transaction';
import type { RuleSetInForce } from './rule-set-in-force';
import { insertRuleSetOnce, isRuleSetKept } from './rule-set.repository';

/** Stores a rule set before the first assessment or approval that names it, so that any past result can be recomputed. */
export const keepRuleSet = async (
  tx: Tx,
  clinicId: string,
  { ruleSet, version, fingerprint }: RuleSetInForce,
): Promise<void> => {
  if (await isRuleSetKept(tx, clinicId, fingerprint)) return;
  await insertRuleSetOnce(tx, { clinicId, version, fingerprint, canonicalJson: canonicalJson(ruleSet) });
};
