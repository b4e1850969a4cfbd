import 'server-only';
import { ruleSet, type RuleSet } from '@/rules';
import { transaction } from '@/lib/db/transaction';
import { currentRuleSet } from './current-rule-set';
import { findRuleSetJson } from './rule-set.repository';

/** The rules an assessment was made under, which need not be those in force. One that is gone is a defect. */
export const ruleSetByFingerprint = async (clinicId: string, fingerprint: string): Promise<RuleSet> => {
  if (fingerprint === currentRuleSet.fingerprint) return ruleSet;
  const json = await transaction((tx) => findRuleSetJson(tx, clinicId, fingerprint));
  if (json === null) throw new Error(`Rule set ${fingerprint} decided something here but was not kept.`);
  return JSON.parse(json) as RuleSet;
};
