import 'server-only';
import type { Tx } from '@/lib/db/transaction';

export interface ApprovalRow {
  readonly clinicId: string;
  /** Of the rule set as shipped. */
  readonly fingerprint: string;
  /** Of the rule set under the clinic's policy of that moment. */
  readonly fingerprintInForce: string;
  readonly statement: string;
  readonly signerName: string;
  readonly approvedById: string;
  readonly at: Date;
}

export const findApproval = (tx: Tx, clinicId: string, fingerprint: string): Promise<ApprovalRow | null> =>
  tx.ruleSetApproval.findUnique({ where: { clinicId_fingerprint: { clinicId, fingerprint } } });

/** The last approval here before any of this rule set. */
export const findApprovalOfAnother = (
  tx: Tx,
  clinicId: string,
  fingerprint: string,
): Promise<ApprovalRow | null> =>
  tx.ruleSetApproval.findFirst({
    where: { clinicId, fingerprint: { not: fingerprint } },
    orderBy: { at: 'desc' },
  });

/** Answers false when this rule set is approved here already. */
export const insertApprovalOnce = async (tx: Tx, row: ApprovalRow): Promise<boolean> => {
  const { count } = await tx.ruleSetApproval.createMany({ data: [row], skipDuplicates: true });
  return count === 1;
};
