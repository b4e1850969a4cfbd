import 'server-only';
import { ruleSet, type RuleSet } from '@/rules';
import { transaction, type Tx } from '@/lib/db/transaction';
import { currentRuleSet } from './current-rule-set';
import { cachedRuleSet, cacheRuleSet } from './rule-set-cache';
import { findRuleSetJson } from './rule-set.repository';

/** The rules an assessment was made under, which need not be those in force. One that is gone is a defect. */
export const storedRuleSet = async (tx: Tx, clinicId: string, fingerprint: string): Promise<RuleSet> => {
  if (fingerprint === currentRuleSet.fingerprint) return ruleSet;
  const known = cachedRuleSet(fingerprint);
  if (known) return known;
  const json = await findRuleSetJson(tx, clinicId, fingerprint);
  if (json === null) throw new Error(`Rule set ${fingerprint} decided something here but was not kept.`);
  return cacheRuleSet(fingerprint, JSON.parse(json) as RuleSet);
};

/** The same, for a page. */
export const ruleSetByFingerprint = (clinicId: string, fingerprint: string): Promise<RuleSet> =>
  transaction(clinicId, (tx) => storedRuleSet(tx, clinicId, fingerprint));
