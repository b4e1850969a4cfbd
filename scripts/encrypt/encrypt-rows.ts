import type { Pool, PoolClient } from 'pg';
import { sealConsentText, sealSigner } from '@/lib/consent/consent-text';
import { openPatientKey, type StoredPatientKey } from '@/lib/data-key/patient-key';
import { sealRecordText } from '@/lib/record/record-text';
import { sealAnswerText, type AnswerPlace } from '@/lib/screening/sealed-answer';
import { sealAssessmentText, type AssessmentPlace } from '@/lib/screening/sealed-assessment';
import { kindsInTheClear, sealEventText, type EventPlace } from '@/lib/screening/sealed-event';
import { sealReviewText, type ReviewPlace } from '@/lib/screening/sealed-review';
import { inTransaction } from './in-transaction.ts';

interface ClearRow extends StoredPatientKey {
  /** What names the row in its table, beside the clinic. */
  readonly id: string;
  /** What else its encrypted value is bound to. */
  readonly place: unknown;
  /** As JSON. */
  readonly text: string;
}

/** A table that is only ever added to, with something in it that stands in the clear. */
interface ClearTable {
  readonly name: string;
  /** The primary key, beside the clinic. */
  readonly key: { readonly column: string; readonly type: 'uuid' | 'bigint'; readonly first: string };
  /** What is in the clear of a row `t`, as JSON. */
  readonly text: string;
  readonly place?: string;
  readonly isClear: string;
  /** To the screening `s` of a row `t`. */
  readonly screening: string;
  /** Where it stands from now on, and what is emptied. */
  readonly sealed: string;
  readonly emptied: readonly string[];
  /** What is told of it in the clear from now on, by column. */
  readonly kept?: Readonly<Record<string, string>>;
  readonly seal: (row: ClearRow) => Buffer;
  /** So many rows in one transaction. */
  readonly atOnce: number;
}

const byId = { column: 'id', type: 'uuid', first: '00000000-0000-0000-0000-000000000000' } as const;
const bySequence = { column: 'sequence', type: 'bigint', first: '0' } as const;
const idOfScreening = `json_build_object('screeningId', t.screening_id, 'id', t.id)`;
const ofScreening = 'JOIN screening s ON s.clinic_id = t.clinic_id AND s.id = t.screening_id';

/** In the order in which they are encrypted. */
export const clearTables: readonly ClearTable[] = [
  {
    name: 'sealed_record',
    key: byId,
    text: 't.content',
    isClear: 't.content IS NOT NULL',
    screening: ofScreening,
    sealed: 'sealed_content',
    emptied: ['content'],
    seal: ({ clinicId, patientId, id, wrappedKey, text }) =>
      sealRecordText({ clinicId, patientId, id }, wrappedKey!, text),
    atOnce: 200,
  },
  {
    name: 'consent',
    key: byId,
    text: 't.content::text',
    isClear: 't.content IS NOT NULL',
    screening: ofScreening,
    sealed: 'sealed_content',
    emptied: ['content'],
    seal: (row) => sealConsentText(openPatientKey(row), row.id, row.text),
    atOnce: 200,
  },
  {
    name: 'signature',
    key: byId,
    text: `json_build_object('signerName', t.signer_name, 'strokes', t.strokes)::text`,
    isClear: `t.role <> 'physiotherapist' AND t.signer_name IS NOT NULL`,
    screening: `JOIN consent c ON c.clinic_id = t.clinic_id AND c.id = t.consent_id
      JOIN screening s ON s.clinic_id = c.clinic_id AND s.id = c.screening_id`,
    sealed: 'sealed_signer',
    emptied: ['signer_name', 'strokes'],
    seal: (row) =>
      sealSigner(openPatientKey(row), row.id, JSON.parse(row.text) as Parameters<typeof sealSigner>[2]),
    atOnce: 200,
  },
  {
    name: 'answer',
    key: bySequence,
    text: `json_build_object('value', t.value, 'typed', t.typed, 'amountGiven', t.amount_given, 'reason', t.reason)::text`,
    place: `json_build_object('screeningId', t.screening_id, 'factId', t.fact_id, 'idempotencyKey', t.idempotency_key)`,
    isClear: 't.sealed_content IS NULL',
    screening: ofScreening,
    sealed: 'sealed_content',
    emptied: ['value', 'typed', 'amount_given', 'reason'],
    seal: (row) => sealAnswerText(openPatientKey(row), row.place as AnswerPlace, row.text),
    atOnce: 1000,
  },
  {
    name: 'assessment',
    key: byId,
    text: `json_build_object('input', t.input, 'evaluation', t.evaluation)::text`,
    place: idOfScreening,
    isClear: 't.sealed_content IS NULL',
    screening: ofScreening,
    sealed: 'sealed_content',
    emptied: ['input', 'evaluation'],
    kept: {
      finding_ids: `ARRAY(SELECT f->>'id' FROM jsonb_array_elements(t.evaluation->'findings') f)`,
      rule_ids: `ARRAY(SELECT (f->>'id') || '/' || (c#>>'{}')
        FROM jsonb_array_elements(t.evaluation->'findings') f, jsonb_array_elements(f->'cases') c)`,
    },
    seal: (row) => sealAssessmentText(openPatientKey(row), row.place as AssessmentPlace, row.text),
    atOnce: 200,
  },
  {
    name: 'review',
    key: byId,
    text: `json_build_object('reasonText', t.reason_text, 'conditions', t.conditions)::text`,
    place: idOfScreening,
    isClear: 't.sealed_content IS NULL',
    screening: ofScreening,
    sealed: 'sealed_content',
    emptied: ['reason_text', 'conditions'],
    seal: (row) => sealReviewText(openPatientKey(row), row.place as ReviewPlace, row.text),
    atOnce: 1000,
  },
  {
    name: 'screening_event',
    key: bySequence,
    text: 't.detail::text',
    place: `json_build_object('screeningId', t.screening_id, 'kind', t.kind,
      'at', to_char(t.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`,
    isClear: `t.detail IS NOT NULL AND t.kind <> ALL ('{${kindsInTheClear.join()}}')`,
    screening: ofScreening,
    sealed: 'sealed_content',
    emptied: ['detail'],
    seal: (row) => sealEventText(openPatientKey(row), row.place as EventPlace, row.text),
    atOnce: 1000,
  },
];

/** The last row that is done. */
interface Place {
  readonly clinicId: string;
  readonly id: string;
}

const nextRows = async (
  client: PoolClient,
  { name, key, text, place, isClear, screening }: ClearTable,
  { clinicId, id }: Place,
  atOnce: number,
): Promise<ClearRow[]> =>
  (
    await client.query<ClearRow>(
      `SELECT t.clinic_id AS "clinicId", t.${key.column}::text AS id, s.patient_id AS "patientId", k.wrapped AS "wrappedKey",
         ${text} AS text, ${place ?? 'NULL'} AS place
       FROM ${name} t ${screening}
       JOIN patient_key k ON k.clinic_id = s.clinic_id AND k.patient_id = s.patient_id
       WHERE ${isClear} AND (t.clinic_id, t.${key.column}) > ($1::uuid, $2::${key.type})
       ORDER BY t.clinic_id, t.${key.column} LIMIT $3`,
      [clinicId, id, atOnce],
    )
  ).rows;

/**
 * The one place where rows that are only ever added to are changed, by who owns the table and in this transaction alone: what
 * is ended before its end leaves the table refusing as it did. Hashes of what a row says stay beside it, and verify.
 */
const replace = async (client: PoolClient, table: ClearTable, rows: readonly ClearRow[]): Promise<void> => {
  const { column, type } = table.key;
  const kept = Object.entries(table.kept ?? {}).map(([name, value]) => `${name} = ${value}`);
  const changed = [...kept, ...table.emptied.map((name) => `${name} = NULL`)];
  await client.query(`ALTER TABLE ${table.name} DISABLE TRIGGER append_only`);
  await client.query(
    `UPDATE ${table.name} t SET ${table.sealed} = n.sealed, ${changed.join(', ')}
     FROM unnest($1::uuid[], $2::${type}[], $3::bytea[]) AS n(clinic_id, key, sealed)
     WHERE t.clinic_id = n.clinic_id AND t.${column} = n.key`,
    [rows.map(({ clinicId }) => clinicId), rows.map(({ id }) => id), rows.map(table.seal)],
  );
  await client.query(`ALTER TABLE ${table.name} ENABLE ALWAYS TRIGGER append_only`);
};

/** Encrypts what stands in the clear in such a table, after the names, whose keys it takes; some at a time, as these. */
export const encryptRows = async (
  owner: Pool,
  table: ClearTable,
  tell: (done: number) => void = () => undefined,
): Promise<number> => {
  let done = 0;
  let after: Place = { clinicId: byId.first, id: table.key.first };
  for (;;) {
    const rows = await inTransaction(owner, async (client) => {
      const some = await nextRows(client, table, after, table.atOnce);
      if (some.length > 0) await replace(client, table, some);
      return some;
    });
    const last = rows.at(-1);
    if (!last) return done;
    done += rows.length;
    after = last;
    tell(done);
  }
};
