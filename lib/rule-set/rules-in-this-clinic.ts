import 'server-only';
import { ruleSet as shipped, type RuleSet } from '@/rules';
import lock from '@/rules/rule-set.lock.json';
import { transaction } from '@/lib/db/transaction';
import { findApproval, findApprovalOfAnother, type ApprovalRow } from './approval.repository';
import { currentRuleSet } from './current-rule-set';
import { changesBetween, type RuleChanges } from './rule-changes';
import { storedRuleSet } from './rule-set-by-fingerprint';
import { ruleSetInForce } from './rule-set-in-force';

export interface RulesInThisClinic {
  /** As they apply here, policy included. */
  readonly ruleSet: RuleSet;
  readonly version: string;
  /** The day on which the shipped rules were locked. */
  readonly date: string;
  /** Of the rules as shipped: what is approved. */
  readonly fingerprint: string;
  /** Of the rules as they apply here. */
  readonly fingerprintInForce: string;
  readonly approval: ApprovalRow | null;
  /** The last approval of other rules here, and what is different now; null when there was none. */
  readonly before: {
    readonly approval: ApprovalRow;
    readonly version: string;
    readonly changes: RuleChanges;
  } | null;
}

/** The rules, and whether somebody here answers for them. */
export const rulesInThisClinic = (clinicId: string): Promise<RulesInThisClinic> =>
  transaction(clinicId, async (tx) => {
    const { version, fingerprint } = currentRuleSet;
    const inForce = await ruleSetInForce(tx, clinicId);
    const earlier = await findApprovalOfAnother(tx, clinicId, fingerprint);
    const rulesOfThen = earlier && (await storedRuleSet(tx, clinicId, earlier.fingerprint));
    return {
      ruleSet: inForce.ruleSet,
      version,
      date: lock.date,
      fingerprint,
      fingerprintInForce: inForce.fingerprint,
      approval: await findApproval(tx, clinicId, fingerprint),
      before: rulesOfThen && {
        approval: earlier,
        version: rulesOfThen.version,
        changes: changesBetween(rulesOfThen, shipped),
      },
    };
  });
