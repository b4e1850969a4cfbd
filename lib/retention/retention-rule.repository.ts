import 'server-only';
import { dayToDate, dateToDay, type Day } from '@/lib/clock';
import type { Tx } from '@/lib/db/transaction';
import type { RetentionRule } from './kept-until';

/** A clinic's rule as somebody said it. */
export interface StoredRule extends RetentionRule {
  readonly clinicId: string;
  readonly id: string;
  /** Whether people are erased by it every day. */
  readonly erases: boolean;
  readonly staffId: string;
  readonly at: Date;
}

/** Makes everybody else who would say a rule for this clinic wait. */
export const holdRule = async (tx: Tx, clinicId: string): Promise<void> => {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`retention:${clinicId}`}, 0))`;
};

export const insertRule = async (tx: Tx, row: StoredRule): Promise<void> => {
  await tx.retentionRule.create({ data: row });
};

/** The rule in force; null where none was ever said. */
export const findRule = (tx: Tx, clinicId: string): Promise<StoredRule | null> =>
  tx.retentionRule.findFirst({ where: { clinicId }, orderBy: [{ at: 'desc' }, { id: 'desc' }] });

/** Takes a day for whoever asks first. */
export const takeDay = async (
  tx: Tx,
  { clinicId, id }: Pick<StoredRule, 'clinicId' | 'id'>,
  day: Day,
  at: Date,
): Promise<boolean> => {
  const { count } = await tx.retentionRun.createMany({
    data: { clinicId, ruleId: id, day: dayToDate(day), startedAt: at },
    skipDuplicates: true,
  });
  return count === 1;
};

/** The newest day on which the clinic's rule was gone by. */
export const findLastRun = async (tx: Tx, clinicId: string): Promise<Day | null> => {
  const row = await tx.retentionRun.findFirst({ where: { clinicId }, orderBy: { day: 'desc' } });
  return row && dateToDay(row.day);
};
