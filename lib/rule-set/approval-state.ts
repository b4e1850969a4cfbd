import 'server-only';
import { transaction, type Tx } from '@/lib/db/transaction';
import { findApproval, type ApprovalRow } from './approval.repository';
import { currentRuleSet } from './current-rule-set';

/** Whether the clinical lead of this clinic has approved the rules of this build. A policy, which only tightens, needs no second approval. */
export const isApproved = async (tx: Tx, clinicId: string): Promise<boolean> =>
  (await findApproval(tx, clinicId, currentRuleSet.fingerprint)) !== null;

/** The approval of the rules of this build, or null. */
export const approvalOf = (clinicId: string): Promise<ApprovalRow | null> =>
  transaction(clinicId, (tx) => findApproval(tx, clinicId, currentRuleSet.fingerprint));
