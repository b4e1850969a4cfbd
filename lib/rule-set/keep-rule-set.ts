import 'server-only';
import { canonicalJson, ruleSet } from '@/rules';
import type { Tx } from '@/lib/db/transaction';
import { currentRuleSet } from './current-rule-set';
import { insertRuleSetOnce, isRuleSetKept } from './rule-set.repository';

/** Stores the rule set in force before the first assessment by it, so that any past result can be recomputed. */
export const keepRuleSet = async (tx: Tx, clinicId: string): Promise<typeof currentRuleSet> => {
  if (!(await isRuleSetKept(tx, clinicId, currentRuleSet.fingerprint)))
    await insertRuleSetOnce(tx, { clinicId, ...currentRuleSet, canonicalJson: canonicalJson(ruleSet) });
  return currentRuleSet;
};
