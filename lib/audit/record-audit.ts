import 'server-only';
import type { Actor } from '@/lib/actors';
import type { Tx } from '@/lib/db/transaction';
import type { AuditAction } from './audit-action';
import { genesisHash } from '@/lib/verify/record-header';
import { auditHash, type AuditHead, type AuditRow } from './audit-row';
import { holdAuditChain, insertAudit } from './audit.repository';

export interface AuditEntry {
  readonly action: AuditAction;
  readonly objectKind:
    | 'clinic'
    | 'staff'
    | 'patient'
    | 'screening'
    | 'screenings'
    | 'consent'
    | 'records'
    | 'export'
    | 'audit'
    | 'rule-set'
    | 'text';
  readonly objectId: string;
  readonly detail?: AuditRow['detail'];
  readonly at: Date;
}

const actorIdOf = (actor: Actor): string | null => {
  if (actor.kind === 'staff') return actor.staffId;
  return actor.kind === 'patient' ? actor.accessId : null;
};

/** The row of an event that follows the newest link of the clinic's audit trail, which has to be held. */
export const auditRowAfter = (last: AuditHead, actor: Actor, entry: AuditEntry): AuditRow => {
  const row = {
    clinicId: actor.clinicId,
    sequence: (last?.sequence ?? 0) + 1,
    actorKind: actor.kind,
    actorId: actorIdOf(actor),
    action: entry.action,
    objectKind: entry.objectKind,
    objectId: entry.objectId,
    detail: entry.detail ?? {},
    at: entry.at,
    previousHash: last?.hash ?? genesisHash,
  };
  return { ...row, hash: auditHash(row) };
};

/**
 * Adds one event to the clinic's audit chain, inside the transaction of what it records: either both are kept or
 * neither. Takes the chain's lock, so call it last. What completes a record is audited with its seal: lib/record/seal-record.ts.
 */
export const recordAudit = async (tx: Tx, actor: Actor, entry: AuditEntry): Promise<void> => {
  const last = await holdAuditChain(tx, actor.clinicId);
  await insertAudit(tx, auditRowAfter(last, actor, entry));
};
