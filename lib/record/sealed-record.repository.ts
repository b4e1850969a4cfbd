import 'server-only';
import type { AuditRow } from '@/lib/audit/audit-row';
import { auditInsert } from '@/lib/db/audit-insert';
import { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/transaction';
import type { RecordKind } from './sealed-content';

/** A sealed record as it is stored. `id` is the id of the consent, refusal or withdrawal. */
export interface SealedRecord {
  readonly clinicId: string;
  readonly sequence: number;
  readonly id: string;
  readonly screeningId: string;
  readonly kind: RecordKind;
  /** RecordHeader as canonical JSON: what was signed. */
  readonly header: string;
  /** SealedContent as canonical JSON. */
  readonly content: string;
  readonly contentHash: string;
  readonly previousHash: string;
  readonly hash: string;
  readonly keyId: string;
  /** Base64. */
  readonly signature: string;
  readonly sealedAt: Date;
}

/**
 * Holds the clinic's chain of sealed records for this transaction, and answers its newest link; null before the first
 * record. Taken after the chain of consents and before the audit trail, as everywhere: two orders would wait for each other.
 */
export const holdRecordChain = async (
  tx: Tx,
  clinicId: string,
): Promise<{ readonly sequence: number; readonly hash: string } | null> => {
  const [head] = await tx.$queryRaw<{ sequence: number; hash: string }[]>`
    SELECT sequence, hash FROM hold_record_chain(${clinicId}::uuid)`;
  return head ?? null;
};

/** The newest link of the chain, or null before the first record; without holding it. */
export const findRecordHead = (
  tx: Tx,
  clinicId: string,
): Promise<{ readonly sequence: number; readonly hash: string } | null> =>
  tx.sealedRecord.findFirst({
    where: { clinicId },
    orderBy: { sequence: 'desc' },
    select: { sequence: true, hash: true },
  });

/**
 * Stores a seal and the audit event of what completed the record, in one question, because somebody waits at the couch. Not
 * by the client's own way, which takes twice as long for a row as large as the record.
 */
export const insertSealedRecord = async (
  tx: Tx,
  row: SealedRecord,
  audit: AuditRow | null,
): Promise<void> => {
  const sealed = Prisma.sql`
    INSERT INTO sealed_record (clinic_id, sequence, id, screening_id, kind, header, content, content_hash,
      previous_hash, hash, key_id, signature, sealed_at)
    VALUES (${row.clinicId}::uuid, ${row.sequence}, ${row.id}::uuid, ${row.screeningId}::uuid,
      ${row.kind}::consent_kind, ${row.header}, ${row.content}, ${row.contentHash}, ${row.previousHash}, ${row.hash},
      ${row.keyId}, ${row.signature}, ${row.sealedAt})`;
  await tx.$executeRaw(audit ? Prisma.sql`WITH sealed AS (${sealed}) ${auditInsert(audit)}` : sealed);
};

/** The seal of one record, or null while it is not complete. */
export const findSealed = (tx: Tx, clinicId: string, id: string): Promise<SealedRecord | null> =>
  tx.sealedRecord.findUnique({ where: { clinicId_id: { clinicId, id } } });

/** The next records of the chain after a place in it, oldest first: how an export goes through any number of them. */
export const findSealedAfter = (
  tx: Tx,
  clinicId: string,
  after: number,
  limit: number,
): Promise<SealedRecord[]> =>
  tx.sealedRecord.findMany({
    where: { clinicId, sequence: { gt: after } },
    orderBy: { sequence: 'asc' },
    take: limit,
  });

/** The same without what the records say: enough to walk the chain. */
export const findHeadersAfter = (
  tx: Tx,
  clinicId: string,
  after: number,
  limit: number,
): Promise<Omit<SealedRecord, 'content'>[]> =>
  tx.sealedRecord.findMany({
    where: { clinicId, sequence: { gt: after } },
    orderBy: { sequence: 'asc' },
    take: limit,
    omit: { content: true },
  });

/** Records from before there were seals that have none yet, in the order of the chain of consents. */
export const findUnsealedBacklog = async (
  tx: Tx,
  clinicId: string,
  limit: number,
): Promise<readonly { readonly id: string; readonly completedAt: Date }[]> =>
  tx.$queryRaw`
    SELECT b.id, coalesce(p.at, c.signed_at) AS "completedAt"
    FROM seal_backlog b
    JOIN consent c ON c.clinic_id = b.clinic_id AND c.id = b.id
    LEFT JOIN signature p ON p.clinic_id = b.clinic_id AND p.consent_id = b.id AND p.role = 'physiotherapist'
    WHERE b.clinic_id = ${clinicId}::uuid
      AND NOT EXISTS (SELECT FROM sealed_record r WHERE r.clinic_id = b.clinic_id AND r.id = b.id)
    ORDER BY coalesce(p.at, c.signed_at), c.chain_sequence
    LIMIT ${limit}`;

/** Complete records that have no seal, other than those that still wait for their first: each has lost it. */
export const findWithoutSeal = async (tx: Tx, clinicId: string): Promise<string[]> => {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM consent c
    WHERE c.clinic_id = ${clinicId}::uuid
      AND (c.kind <> 'given' OR EXISTS (SELECT FROM signature s WHERE s.clinic_id = c.clinic_id
           AND s.consent_id = c.id AND s.role = 'physiotherapist'))
      AND NOT EXISTS (SELECT FROM sealed_record r WHERE r.clinic_id = c.clinic_id AND r.id = c.id)
      AND NOT EXISTS (SELECT FROM seal_backlog b WHERE b.clinic_id = c.clinic_id AND b.id = c.id)
    ORDER BY c.chain_sequence`;
  return rows.map(({ id }) => id);
};
