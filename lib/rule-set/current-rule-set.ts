import 'server-only';
import { ruleSet } from '@/rules';
import { fingerprintOf } from './fingerprint';

/** The rule set this build decides by. */
export const currentRuleSet = {
  version: ruleSet.version,
  fingerprint: fingerprintOf(ruleSet),
} as const;
