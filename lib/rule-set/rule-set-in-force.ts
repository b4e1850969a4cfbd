import 'server-only';
import { noPolicy, ruleSet as shipped, withPolicy, type Policy, type RuleSet } from '@/rules';
import type { Tx } from '@/lib/db/transaction';
import { policyInForce } from '@/lib/policy/policy-in-force';
import { fingerprintOf } from './fingerprint';
import { cachedRuleSet, cacheRuleSet } from './rule-set-cache';

export interface RuleSetInForce {
  readonly ruleSet: RuleSet;
  readonly version: string;
  readonly fingerprint: string;
}

/** The shipped rules under a policy. */
export const ruleSetUnder = (policy: Policy = noPolicy): RuleSetInForce => {
  const made = withPolicy(shipped, policy);
  const fingerprint = fingerprintOf(made);
  const ruleSet = cachedRuleSet(fingerprint) ?? cacheRuleSet(fingerprint, made);
  return { ruleSet, version: ruleSet.version, fingerprint };
};

/** The rules that decide in this clinic now: as shipped with this build, tightened by the clinic's policy. */
export const ruleSetInForce = async (tx: Tx, clinicId: string): Promise<RuleSetInForce> => {
  const { policy, sequence } = await policyInForce(tx, clinicId);
  const known = madeBy.get(clinicId);
  if (known?.sequence === sequence) return known.made;
  const made = ruleSetUnder(policy);
  madeBy.set(clinicId, { sequence, made });
  return made;
};

/** Fingerprinting a rule set takes tens of milliseconds; a policy's number never means another policy. */
const madeBy = new Map<string, { readonly sequence: number; readonly made: RuleSetInForce }>();
