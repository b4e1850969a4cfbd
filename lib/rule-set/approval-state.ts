import 'server-only';
import type { RuleSet } from '@/rules';
import { transaction, type Tx } from '@/lib/db/transaction';
import { findApproval, findApprovalOfAnother, type ApprovalRow } from './approval.repository';
import { currentRuleSet } from './current-rule-set';
import { storedRuleSet } from './rule-set-by-fingerprint';

/** Whether the clinical lead of this clinic has approved the rules of this build. A policy, which only tightens, needs no second approval. */
export const isApproved = async (tx: Tx, clinicId: string): Promise<boolean> =>
  (await findApproval(tx, clinicId, currentRuleSet.fingerprint)) !== null;

/** The approval of the rules of this build, or null. */
export const approvalOf = (clinicId: string): Promise<ApprovalRow | null> =>
  transaction((tx) => findApproval(tx, clinicId, currentRuleSet.fingerprint));

/** What was approved here before these rules came, for comparing the two; null when nothing was. */
export const approvedBefore = (
  clinicId: string,
): Promise<{ readonly approval: ApprovalRow; readonly ruleSet: RuleSet } | null> =>
  transaction(async (tx) => {
    const approval = await findApprovalOfAnother(tx, clinicId, currentRuleSet.fingerprint);
    return approval && { approval, ruleSet: await storedRuleSet(tx, clinicId, approval.fingerprint) };
  });
