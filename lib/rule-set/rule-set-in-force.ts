import 'server-only';
import {
  canonicalJson,
  measureId,
  noPolicy,
  ruleSet as shipped,
  staleMeasures,
  withCasesOf,
  withPolicy,
  type Policy,
  type RuleSet,
} from '@/rules';
import type { Tx } from '@/lib/db/transaction';
import { policyInForce } from '@/lib/policy/policy-in-force';
import { StalePolicy } from '@/lib/policy/stale-policy';
import { fingerprintOf } from './fingerprint';
import { cachedRuleSet, cacheRuleSet } from './rule-set-cache';

export interface RuleSetInForce {
  readonly ruleSet: RuleSet;
  readonly version: string;
  readonly fingerprint: string;
}

/** The shipped rules under a policy. Fingerprinting takes tens of milliseconds, so what was made is kept. */
export const ruleSetUnder = (policy: Policy = noPolicy): RuleSetInForce => {
  const key = canonicalJson(policy);
  const known = made.get(key);
  if (known) return known;
  const stale = staleMeasures(shipped, policy).map(measureId);
  if (stale.length > 0) throw new StalePolicy(`The rules do not have these steps: ${stale.join(', ')}.`);
  const ruleSet = withPolicy(shipped, policy);
  const fingerprint = fingerprintOf(ruleSet);
  const inForce = {
    ruleSet: cachedRuleSet(fingerprint) ?? cacheRuleSet(fingerprint, ruleSet),
    version: ruleSet.version,
    fingerprint,
  };
  if (made.size >= mostMade) made.clear();
  made.set(key, inForce);
  return inForce;
};

/** By the policy itself, or by two fingerprints: the number of a change that was rolled back may come to mean another policy. */
const made = new Map<string, RuleSetInForce>();
const mostMade = 100;

/**
 * Rules with the cases of earlier ones beside their own, for whoever was judged by the earlier. One a pair, however many
 * people it is for.
 */
export const ruleSetBeside = (
  inForce: RuleSetInForce,
  earlier: RuleSet,
  fingerprint: string,
): RuleSetInForce => {
  const key = `${inForce.fingerprint} ${fingerprint}`;
  const known = made.get(key);
  if (known) return known;
  const ruleSet = withCasesOf(inForce.ruleSet, earlier);
  const both = { ruleSet, version: ruleSet.version, fingerprint: fingerprintOf(ruleSet) };
  if (made.size >= mostMade) made.clear();
  made.set(key, both);
  return both;
};

/** The rules that decide in this clinic now: as shipped with this build, tightened by the clinic's policy. */
export const ruleSetInForce = async (tx: Tx, clinicId: string): Promise<RuleSetInForce> =>
  ruleSetUnder((await policyInForce(tx, clinicId)).policy);
