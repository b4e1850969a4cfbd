/** Refuses rules that cannot be meant, with file and reason. A build begins with it. */
import { ruleSet } from '../rules/index';
import { checkRuleSet } from '../rules/proof/check-rule-set';

const faults = checkRuleSet(ruleSet);
for (const { file, reason } of faults) console.error(`${file}: ${reason}`);
process.exitCode = faults.length === 0 ? 0 : 1;
