import type { Pool, PoolClient } from 'pg';
import { sealConsentText, sealSigner, type PatientKey } from '@/lib/consent/consent-text';
import { sealRecordText } from '@/lib/record/record-text';
import { inTransaction } from './in-transaction.ts';

interface ClearRow {
  readonly clinicId: string;
  readonly id: string;
  readonly patientId: string;
  readonly wrappedKey: Buffer;
  /** As JSON. */
  readonly text: string;
}

/** A table that is only ever added to, with something in it that stands in the clear. */
interface ClearTable {
  readonly name: string;
  /** What is in the clear of a row `t`, as JSON. */
  readonly text: string;
  readonly isClear: string;
  /** To the screening `s` of a row `t`. */
  readonly screening: string;
  /** Where it stands from now on, and what is emptied. */
  readonly sealed: string;
  readonly emptied: readonly string[];
  readonly seal: (key: PatientKey & { readonly wrappedKey: Buffer }, row: ClearRow) => Buffer;
}

/** In the order in which they are encrypted. */
export const clearTables: readonly ClearTable[] = [
  {
    name: 'sealed_record',
    text: 't.content',
    isClear: 't.content IS NOT NULL',
    screening: 'JOIN screening s ON s.clinic_id = t.clinic_id AND s.id = t.screening_id',
    sealed: 'sealed_content',
    emptied: ['content'],
    seal: ({ clinicId, patientId, wrappedKey }, { id, text }) =>
      sealRecordText({ clinicId, patientId, id }, wrappedKey, text),
  },
  {
    name: 'consent',
    text: 't.content::text',
    isClear: 't.content IS NOT NULL',
    screening: 'JOIN screening s ON s.clinic_id = t.clinic_id AND s.id = t.screening_id',
    sealed: 'sealed_content',
    emptied: ['content'],
    seal: (key, { id, text }) => sealConsentText(key, id, text),
  },
  {
    name: 'signature',
    text: `json_build_object('signerName', t.signer_name, 'strokes', t.strokes)::text`,
    isClear: `t.role <> 'physiotherapist' AND t.signer_name IS NOT NULL`,
    screening: `JOIN consent c ON c.clinic_id = t.clinic_id AND c.id = t.consent_id
      JOIN screening s ON s.clinic_id = c.clinic_id AND s.id = c.screening_id`,
    sealed: 'sealed_signer',
    emptied: ['signer_name', 'strokes'],
    seal: (key, { id, text }) => sealSigner(key, id, JSON.parse(text) as Parameters<typeof sealSigner>[2]),
  },
];

const nextRows = async (
  client: PoolClient,
  table: ClearTable,
  after: string,
  atOnce: number,
): Promise<ClearRow[]> =>
  (
    await client.query<ClearRow>(
      `SELECT t.clinic_id AS "clinicId", t.id, s.patient_id AS "patientId", k.wrapped AS "wrappedKey", ${table.text} AS text
       FROM ${table.name} t ${table.screening}
       JOIN patient_key k ON k.clinic_id = s.clinic_id AND k.patient_id = s.patient_id
       WHERE ${table.isClear} AND t.id > $1 ORDER BY t.id LIMIT $2`,
      [after, atOnce],
    )
  ).rows;

/**
 * The one place where rows that are only ever added to are changed, by who owns the table and in this transaction alone: what
 * is ended before its end leaves the table refusing as it did. Hashes of what a row says stay beside it, and verify.
 */
const replace = async (client: PoolClient, table: ClearTable, rows: readonly ClearRow[]): Promise<void> => {
  await client.query(`ALTER TABLE ${table.name} DISABLE TRIGGER append_only`);
  await client.query(
    `UPDATE ${table.name} t SET ${table.sealed} = n.sealed, ${table.emptied.map((column) => `${column} = NULL`).join(', ')}
     FROM unnest($1::uuid[], $2::uuid[], $3::bytea[]) AS n(clinic_id, id, sealed)
     WHERE t.clinic_id = n.clinic_id AND t.id = n.id`,
    [rows.map(({ clinicId }) => clinicId), rows.map(({ id }) => id), rows.map((row) => table.seal(row, row))],
  );
  await client.query(`ALTER TABLE ${table.name} ENABLE ALWAYS TRIGGER append_only`);
};

/** Encrypts what stands in the clear in such a table, after the names, whose keys it takes; some at a time, as these. */
export const encryptRows = async (
  owner: Pool,
  table: ClearTable,
  tell: (done: number) => void = () => undefined,
  atOnce = 200,
): Promise<number> => {
  let done = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await inTransaction(owner, async (client) => {
      const some = await nextRows(client, table, after, atOnce);
      if (some.length > 0) await replace(client, table, some);
      return some;
    });
    const last = rows.at(-1);
    if (!last) return done;
    done += rows.length;
    after = last.id;
    tell(done);
  }
};
