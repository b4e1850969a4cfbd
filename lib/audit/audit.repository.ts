import 'server-only';
import { auditInsert } from '@/lib/db/audit-insert';
import type { Tx } from '@/lib/db/transaction';
import type { AuditHead, AuditRow } from './audit-row';

/**
 * Holds the clinic's audit chain for this transaction, so that two writers cannot take one place in it, and answers its
 * newest link.
 */
export const holdAuditChain = async (tx: Tx, clinicId: string): Promise<AuditHead> => {
  const [head] = await tx.$queryRaw<NonNullable<AuditHead>[]>`
    SELECT sequence, hash FROM hold_audit_chain(${clinicId}::uuid)`;
  return head ?? null;
};

/** The newest event, or null when the chain is empty; without holding it. */
export const findLastAudit = (tx: Tx, clinicId: string): Promise<AuditHead> =>
  tx.auditEvent.findFirst({
    where: { clinicId },
    orderBy: { sequence: 'desc' },
    select: { sequence: true, hash: true },
  });

export const insertAudit = async (tx: Tx, row: AuditRow): Promise<void> => {
  await tx.$executeRaw(auditInsert(row));
};

export interface AuditFilter {
  readonly clinicId: string;
  readonly objectId?: string | undefined;
  readonly action?: string | undefined;
  readonly actorId?: string | undefined;
  /** From this moment on, and before that one. */
  readonly since?: Date | undefined;
  readonly until?: Date | undefined;
  /** Only events before this place in the chain: the next page. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** Newest first. */
export const findAudit = async (tx: Tx, filter: AuditFilter): Promise<AuditRow[]> => {
  const rows = await tx.auditEvent.findMany({
    where: {
      clinicId: filter.clinicId,
      ...(filter.objectId && { objectId: filter.objectId }),
      ...(filter.action && { action: filter.action }),
      ...(filter.actorId && { actorId: filter.actorId }),
      ...((filter.since ?? filter.until) && {
        at: { ...(filter.since && { gte: filter.since }), ...(filter.until && { lt: filter.until }) },
      }),
      ...(filter.before !== undefined && { sequence: { lt: filter.before } }),
    },
    orderBy: { sequence: 'desc' },
    take: filter.limit,
  });
  return rows.map((row) => ({ ...row, detail: row.detail as AuditRow['detail'] }));
};

/** Everything about these objects, oldest first. */
export const findAuditAbout = async (
  tx: Tx,
  clinicId: string,
  objectIds: readonly string[],
): Promise<AuditRow[]> => {
  const rows = await tx.auditEvent.findMany({
    where: { clinicId, objectId: { in: [...objectIds] } },
    orderBy: { sequence: 'asc' },
  });
  return rows.map((row) => ({ ...row, detail: row.detail as AuditRow['detail'] }));
};

/** The next events of the chain after a place in it, oldest first. */
export const findAuditAfter = async (
  tx: Tx,
  clinicId: string,
  after: number,
  limit: number,
): Promise<AuditRow[]> => {
  const rows = await tx.auditEvent.findMany({
    where: { clinicId, sequence: { gt: after } },
    orderBy: { sequence: 'asc' },
    take: limit,
  });
  return rows.map((row) => ({ ...row, detail: row.detail as AuditRow['detail'] }));
};
