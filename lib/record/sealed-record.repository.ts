import 'server-only';
import type { AuditRow } from '@/lib/audit/audit-row';
import { SealedValueBroken } from '@/lib/data-key/key-problems';
import { auditInsert } from '@/lib/db/audit-insert';
import { Prisma } from '@/lib/db/generated/client';
import { notErased } from '@/lib/db/not-erased';
import type { Tx } from '@/lib/db/transaction';
import { openRecordText, sealRecordText, type StoredRecordText } from './record-text';
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
  { patientId, wrappedKey }: { readonly patientId: string; readonly wrappedKey: Uint8Array },
  audit: AuditRow | null,
): Promise<void> => {
  const content = sealRecordText({ clinicId: row.clinicId, patientId, id: row.id }, wrappedKey, row.content);
  const sealed = Prisma.sql`
    INSERT INTO sealed_record (clinic_id, sequence, id, screening_id, kind, header, sealed_content, content_hash,
      previous_hash, hash, key_id, signature, sealed_at)
    VALUES (${row.clinicId}::uuid, ${row.sequence}, ${row.id}::uuid, ${row.screeningId}::uuid,
      ${row.kind}::consent_kind, ${row.header}, ${content}, ${row.contentHash}, ${row.previousHash}, ${row.hash},
      ${row.keyId}, ${row.signature}, ${row.sealedAt})`;
  await tx.$executeRaw(audit ? Prisma.sql`WITH sealed AS (${sealed}) ${auditInsert(audit)}` : sealed);
};

type StoredRow = Omit<SealedRecord, 'content'> & StoredRecordText;

const stored = Prisma.sql`
  SELECT r.clinic_id AS "clinicId", r.sequence, r.id, r.screening_id AS "screeningId", r.kind, r.header,
    r.sealed_content AS "sealedContent", r.content_hash AS "contentHash", r.previous_hash AS "previousHash", r.hash,
    r.key_id AS "keyId", r.signature, r.sealed_at AS "sealedAt", s.patient_id AS "patientId", k.wrapped AS "wrappedKey"
  FROM sealed_record r
  LEFT JOIN screening s ON s.clinic_id = r.clinic_id AND s.id = r.screening_id
  LEFT JOIN patient_key k ON k.clinic_id = s.clinic_id AND k.patient_id = s.patient_id`;

const opened = ({ sealedContent, wrappedKey, patientId, ...row }: StoredRow): SealedRecord => {
  const { clinicId, id } = row;
  return { ...row, content: openRecordText({ clinicId, id, patientId, sealedContent, wrappedKey }) };
};

/** The seal of one record; null while it is not complete, and once its patient was erased. */
export const findSealed = async (tx: Tx, clinicId: string, id: string): Promise<SealedRecord | null> => {
  const [row] = await tx.$queryRaw<StoredRow[]>`
    ${stored} WHERE r.clinic_id = ${clinicId}::uuid AND r.id = ${id}::uuid AND ${notErased(Prisma.sql`s`)}`;
  return row ? opened(row) : null;
};

/** The seal of one record without what it says; null while it is not complete. */
export const findSealHeader = (
  tx: Tx,
  clinicId: string,
  id: string,
): Promise<{ readonly sequence: number; readonly hash: string } | null> =>
  tx.sealedRecord.findUnique({
    where: { clinicId_id: { clinicId, id } },
    select: { sequence: true, hash: true },
  });

const storedAfter = (tx: Tx, clinicId: string, after: number, limit: number): Promise<StoredRow[]> =>
  tx.$queryRaw<StoredRow[]>`
    ${stored} WHERE r.clinic_id = ${clinicId}::uuid AND r.sequence > ${after} ORDER BY r.sequence LIMIT ${limit}`;

/** The next records of the chain after a place in it, oldest first. */
export const findSealedAfter = async (
  tx: Tx,
  clinicId: string,
  after: number,
  limit: number,
): Promise<SealedRecord[]> => (await storedAfter(tx, clinicId, after, limit)).map(opened);

/** The same for a check, which goes on where one does not open: that one says null, which nobody ever sealed. */
export const findSealedToCheck = async (
  tx: Tx,
  clinicId: string,
  after: number,
  limit: number,
): Promise<SealedRecord[]> =>
  (await storedAfter(tx, clinicId, after, limit)).map((row) => {
    try {
      return opened(row);
    } catch (error) {
      if (!(error instanceof SealedValueBroken)) throw error;
      const { sealedContent: _, wrappedKey: __, patientId: ___, ...rest } = row;
      return { ...rest, content: 'null' };
    }
  });

/** The same without what the records say: enough to walk the chain. */
export const findHeadersAfter = (
  tx: Tx,
  clinicId: string,
  after: number,
  limit: number,
): Promise<Pick<SealedRecord, 'sequence' | 'header' | 'signature'>[]> =>
  tx.sealedRecord.findMany({
    where: { clinicId, sequence: { gt: after } },
    orderBy: { sequence: 'asc' },
    take: limit,
    select: { sequence: true, header: true, signature: true },
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
      AND EXISTS (SELECT FROM screening s WHERE s.clinic_id = c.clinic_id AND s.id = c.screening_id AND ${notErased(Prisma.sql`s`)})
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
