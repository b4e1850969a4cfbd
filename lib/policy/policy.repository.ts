import 'server-only';
import type { Policy } from '@/rules';
import type { Tx } from '@/lib/db/transaction';
import type { Prisma } from '@/lib/db/generated/client';
import { storedPolicySchema } from './policy.schema';

/** One change of a clinic's policy, with the whole policy after it. */
export interface PolicyRow {
  readonly sequence: number;
  readonly policy: Policy;
  readonly measure: string;
  readonly on: boolean;
  readonly reason: string;
  readonly decidedById: string;
  readonly at: Date;
}

/** Nobody changes the policy while somebody is judged by it; any number are judged at once. */
export const holdPolicy = async (tx: Tx, clinicId: string): Promise<void> => {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(${`policy:${clinicId}`}, 0))`;
};

/** Waits for whoever is just being judged, and lets nobody be judged until this transaction ends. */
export const holdPolicyForChange = async (tx: Tx, clinicId: string): Promise<void> => {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`policy:${clinicId}`}, 0))`;
};

const toRow = ({ clinicId: _clinicId, ...row }: Prisma.ClinicPolicyGetPayload<object>): PolicyRow => ({
  ...row,
  policy: storedPolicySchema.parse(row.policy) as Policy,
});

export const findNewestPolicy = async (tx: Tx, clinicId: string): Promise<PolicyRow | null> => {
  const row = await tx.clinicPolicy.findFirst({ where: { clinicId }, orderBy: { sequence: 'desc' } });
  return row && toRow(row);
};

/** Every change there was, newest first, at most `limit`. */
export const findPolicyHistory = async (tx: Tx, clinicId: string, limit: number): Promise<PolicyRow[]> => {
  const rows = await tx.clinicPolicy.findMany({
    where: { clinicId },
    orderBy: { sequence: 'desc' },
    take: limit,
  });
  return rows.map(toRow);
};

/** Answers false when the number is taken: somebody else has changed the policy meanwhile. */
export const insertPolicyOnce = async (
  tx: Tx,
  clinicId: string,
  { policy, ...row }: PolicyRow,
): Promise<boolean> => {
  const { count } = await tx.clinicPolicy.createMany({
    data: [{ ...row, clinicId, policy: policy as unknown as Prisma.InputJsonObject }],
    skipDuplicates: true,
  });
  return count === 1;
};
