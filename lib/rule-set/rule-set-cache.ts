import type { RuleSet } from '@/rules';

/**
 * Rule sets by fingerprint, so that one is parsed and indexed once and not for every screening. The fingerprint is the
 * content's own, so nothing in here can go stale. More than these few are not in use at once.
 */
const most = 24;
const kept = new Map<string, RuleSet>();

export const cachedRuleSet = (fingerprint: string): RuleSet | undefined => kept.get(fingerprint);

export const cacheRuleSet = (fingerprint: string, ruleSet: RuleSet): RuleSet => {
  const [oldest] = kept.keys();
  if (oldest !== undefined && kept.size >= most) kept.delete(oldest);
  kept.set(fingerprint, ruleSet);
  return ruleSet;
};
