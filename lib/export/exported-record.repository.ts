import 'server-only';
import { addDays, startOfDay } from '@/lib/clock';
import { Prisma } from '@/lib/db/generated/client';
import { notErased } from '@/lib/db/not-erased';
import { rowsIn } from '@/lib/db/rows-in';
import { takenBackAtAnotherVisit } from '@/lib/db/taken-back';
import { openRecordBytes, type StoredRecordText } from '@/lib/record/record-text';
import type { ExportFilter } from './export-filter.schema';
import type { ExportHead } from './export-job.repository';
import type { ExportedRecord } from './exported-record';

/** Which records, of whom, as the chains stood when the work began: the same question gives the same records for ever. */
export interface Selection {
  readonly clinicId: string;
  readonly timeZone: string;
  readonly filter: ExportFilter;
  readonly head: ExportHead;
}

/** The tables of one record; under another name where a record is compared with others. */
const tables = (other = '') => {
  const name = (table: string) => Prisma.raw(`${table}${other}`);
  const [record, consent, screening, assessment] = ['r', 'c', 's', 'a'].map(name) as [
    Prisma.Sql,
    Prisma.Sql,
    Prisma.Sql,
    Prisma.Sql,
  ];
  return {
    record,
    consent,
    screening,
    assessment,
    from: Prisma.sql`sealed_record ${record}
      JOIN consent ${consent} ON ${consent}.clinic_id = ${record}.clinic_id AND ${consent}.id = ${record}.id
      JOIN screening ${screening} ON ${screening}.clinic_id = ${record}.clinic_id AND ${screening}.id = ${record}.screening_id
      LEFT JOIN assessment ${assessment}
        ON ${assessment}.clinic_id = ${record}.clinic_id AND ${assessment}.id = ${consent}.assessment_id`,
  };
};
type Tables = ReturnType<typeof tables>;

/** A later consent of the same screening took its place, or it was taken back at another visit. */
const supersededIn = ({ consent }: Tables, head: ExportHead): Prisma.Sql => Prisma.sql`
  (${takenBackAtAnotherVisit(consent, Prisma.sql`AND no.chain_sequence <= ${head.consents}`)} OR EXISTS (SELECT FROM consent later WHERE later.clinic_id = ${consent}.clinic_id
    AND later.screening_id = ${consent}.screening_id AND later.sequence > ${consent}.sequence
    AND later.chain_sequence <= ${head.consents}))`;

const fits = (at: Tables, { clinicId, timeZone, filter, head }: Selection): Prisma.Sql => {
  const { record, consent, screening, assessment } = at;
  const all = [
    // Their places in the chain are in the export by their headers, and beside them why nothing else is.
    notErased(screening),
    Prisma.sql`${record}.clinic_id = ${clinicId}::uuid`,
    Prisma.sql`${record}.sequence <= ${head.sequence}`,
  ];
  if (filter.from) all.push(Prisma.sql`${consent}.signed_at >= ${startOfDay(timeZone, filter.from)}`);
  if (filter.to) all.push(Prisma.sql`${consent}.signed_at < ${startOfDay(timeZone, addDays(filter.to, 1))}`);
  if (filter.state === 'refused' || filter.state === 'withdrawn')
    all.push(Prisma.sql`${record}.kind = ${filter.state}::consent_kind`);
  if (filter.state === 'complete' || filter.state === 'superseded') {
    all.push(Prisma.sql`${record}.kind = 'given'`);
    const superseded = supersededIn(at, head);
    all.push(filter.state === 'superseded' ? superseded : Prisma.sql`NOT ${superseded}`);
  }
  if (filter.physiotherapist)
    all.push(Prisma.sql`EXISTS (SELECT FROM signature p WHERE p.clinic_id = ${record}.clinic_id
      AND p.consent_id = ${record}.id AND p.role = 'physiotherapist' AND p.staff_id = ${filter.physiotherapist}::uuid)`);
  if (filter.disposition) all.push(Prisma.sql`${assessment}.disposition = ${filter.disposition}`);
  if (filter.contraindication)
    all.push(
      Prisma.sql`EXISTS (SELECT FROM assessment_findings f WHERE f.clinic_id = ${consent}.clinic_id
        AND f.assessment_id = ${consent}.assessment_id AND f.findings @> ARRAY[${filter.contraindication}::text])`,
    );
  if (filter.missingFrom)
    all.push(Prisma.sql`${record}.id IN (SELECT (one->>'recordId')::uuid
      FROM export_job e, jsonb_array_elements(e.missing) one
      WHERE e.clinic_id = ${clinicId}::uuid AND e.id = ${filter.missingFrom}::uuid)`);
  if (filter.textVersion) all.push(Prisma.sql`${consent}.text_version = ${filter.textVersion}`);
  return Prisma.join(all, ' AND ');
};

export const countExported = async (selection: Selection): Promise<number> => {
  const at = tables();
  const [row] = await rowsIn<{ count: string }>(
    selection.clinicId,
    Prisma.sql`SELECT count(*) AS count FROM ${at.from} WHERE ${fits(at, selection)}`,
  );
  return Number(row?.count ?? 0);
};

/** The next records after a place in the chain, oldest first. */
export const findExported = async (
  selection: Selection,
  after: number,
  { limit, asksForNewest }: { readonly limit: number; readonly asksForNewest: boolean },
): Promise<ExportedRecord[]> => {
  const at = tables();
  const other = tables('2');
  const { record } = at;
  const newest = Prisma.sql`NOT EXISTS (SELECT FROM ${other.from} WHERE ${fits(other, selection)}
    AND ${other.screening}.patient_id = ${at.screening}.patient_id
    AND ${other.record}.sequence > ${record}.sequence)`;
  const { clinicId } = selection;
  const rows = await rowsIn<Omit<ExportedRecord, 'content'> & Omit<StoredRecordText, 'clinicId'>>(
    clinicId,
    Prisma.sql`
    SELECT ${record}.sequence, ${record}.id, ${record}.kind, ${record}.header, ${record}.signature,
      ${record}.sealed_content AS "sealedContent", ${at.screening}.patient_id AS "patientId", key.wrapped AS "wrappedKey",
      ${record}.hash, ${record}.previous_hash AS "previousHash", ${record}.key_id AS "keyId",
      ${record}.sealed_at AS "sealedAt", ${supersededIn(at, selection.head)} AS superseded,
      ${asksForNewest ? newest : Prisma.sql`false`} AS "newestOfPatient"
    FROM ${at.from}
    LEFT JOIN patient_key key ON key.clinic_id = ${at.screening}.clinic_id AND key.patient_id = ${at.screening}.patient_id
    WHERE ${fits(at, selection)} AND ${record}.sequence > ${after}
    ORDER BY ${record}.sequence
    LIMIT ${limit}`,
  );
  return rows.map(({ sealedContent, wrappedKey, patientId, ...row }) => ({
    ...row,
    content: openRecordBytes({ clinicId, id: row.id, patientId, sealedContent, wrappedKey }),
  }));
};

/** Header and signature of each record of the chain in (after, through], without those that an export of contents has. */
export const findChainBeside = (
  selection: Selection,
  after: number,
  through: number,
  everything: boolean,
): Promise<{ readonly header: string; readonly signature: string }[]> => {
  const at = tables();
  const not = everything
    ? Prisma.empty
    : Prisma.sql`AND NOT EXISTS (SELECT FROM ${at.from} WHERE ${fits(at, selection)}
        AND ${at.record}.sequence = link.sequence)`;
  return rowsIn(
    selection.clinicId,
    Prisma.sql`
    SELECT link.header, link.signature FROM sealed_record link
    WHERE link.clinic_id = ${selection.clinicId}::uuid AND link.sequence > ${after} AND link.sequence <= ${through} ${not}
    ORDER BY link.sequence`,
  );
};

/** Where both chains of a clinic stand now. */
export const findHeads = async (clinicId: string): Promise<ExportHead> => {
  const [row] = await rowsIn<ExportHead>(
    clinicId,
    Prisma.sql`
    SELECT coalesce(r.sequence, 0) AS sequence, coalesce(r.hash, repeat('0', 64)) AS hash,
      coalesce((SELECT max(chain_sequence) FROM consent WHERE clinic_id = ${clinicId}::uuid), 0) AS consents
    FROM (SELECT 1) one
    LEFT JOIN LATERAL (SELECT sequence, hash FROM sealed_record WHERE clinic_id = ${clinicId}::uuid
      ORDER BY sequence DESC LIMIT 1) r ON true`,
  );
  if (!row) throw new Error('The chain has no head.');
  return row;
};
