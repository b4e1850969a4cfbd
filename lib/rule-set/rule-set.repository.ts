import 'server-only';
import type { Tx } from '@/lib/db/transaction';

export interface RuleSetRow {
  readonly clinicId: string;
  readonly fingerprint: string;
  readonly version: string;
  readonly canonicalJson: string;
}

/** Keeps a rule set for ever; a known one is left as it is. */
export const insertRuleSetOnce = async (tx: Tx, row: RuleSetRow): Promise<void> => {
  await tx.ruleSetVersion.createMany({ data: [row], skipDuplicates: true });
};

export const isRuleSetKept = async (tx: Tx, clinicId: string, fingerprint: string): Promise<boolean> =>
  (await tx.ruleSetVersion.count({ where: { clinicId, fingerprint } })) === 1;
