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

/** The JSON of a rule set that once decided something here, or null. */
export const findRuleSetJson = async (
  tx: Tx,
  clinicId: string,
  fingerprint: string,
): Promise<string | null> => {
  const row = await tx.ruleSetVersion.findUnique({
    where: { clinicId_fingerprint: { clinicId, fingerprint } },
    select: { canonicalJson: true },
  });
  return row?.canonicalJson ?? null;
};
