import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { reading } from '@/lib/db/transaction';
import type { Day } from '@/lib/clock';
import { dueCounts, type DueCounts } from './due-counts';
import { findLastRun, findRule, type StoredRule } from './retention-rule.repository';

export interface RetentionForPage {
  readonly rule: StoredRule;
  readonly counts: DueCounts;
  readonly lastRun: Day | null;
}

/** The clinic's rule, and what it would do today; null before anybody said one. */
export const retentionForPage = async ({ clinicId }: StaffActor): Promise<RetentionForPage | null> => {
  const { rule, lastRun } = await reading(clinicId, async (tx) => ({
    rule: await findRule(tx, clinicId),
    lastRun: await findLastRun(tx, clinicId),
  }));
  return rule && { rule, lastRun, counts: await dueCounts(clinicId, rule) };
};
