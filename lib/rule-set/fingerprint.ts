import { createHash } from 'node:crypto';
import { canonicalJson, type RuleSet } from '@/rules';

/**
 * SHA-256 of a rule set's canonical JSON, in hexadecimal. Equal rules have equal fingerprints on every machine; every
 * assessment stores the fingerprint of the rules it was made under.
 */
export const fingerprintOf = (ruleSet: RuleSet): string => {
  let fingerprint = fingerprints.get(ruleSet);
  if (!fingerprint) {
    fingerprint = createHash('sha256').update(canonicalJson(ruleSet), 'utf8').digest('hex');
    fingerprints.set(ruleSet, fingerprint);
  }
  return fingerprint;
};

const fingerprints = new WeakMap<RuleSet, string>();
