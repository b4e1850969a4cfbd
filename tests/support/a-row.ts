import type pg from 'pg';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly kind: string;
  readonly label: string | null;
}

/** A value of each type of column there is; an enum has its first label. */
const values: Readonly<Record<string, unknown>> = {
  bool: false,
  bytea: Buffer.of(1),
  date: '2026-01-01',
  int4: 2,
  int8: 2,
  jsonb: {},
  text: 'x',
  timestamptz: '2026-01-01T00:00:00Z',
  _text: [],
};

const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** What a check of the table asks for. */
const special: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  sealed_record: { sealed_content: '\\x01' },
  consent: { sealed_content: '\\x01' },
  answer: { sealed_content: '\\x01' },
  assessment: { sealed_content: '\\x01', finding_ids: [], rule_ids: [] },
  review: { sealed_content: '\\x01' },
  screening_event: { sealed_content: '\\x01' },
  // Whichever role comes first in the type.
  signature: { sealed_signer: '\\x01' },
  text_version: { language: 'en', body: '', body_hash: emptyHash },
};

/** A row as the table takes it, whatever the table: what must be there, and nothing that may be left out. Its references lead nowhere. */
export const aRow = async (
  client: pg.Client,
  table: string,
  own: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, unknown>>> => {
  const { rows } = await client.query<Column>(
    `SELECT a.attname AS name, t.typname AS type, t.typtype AS kind,
       (SELECT e.enumlabel FROM pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder LIMIT 1) AS label
     FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
     WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attnotnull AND NOT a.atthasdef`,
    [table],
  );
  const valueOf = ({ name, type, label }: Column): unknown => {
    if (type === 'uuid') return crypto.randomUUID();
    if (type === 'bpchar') return crypto.randomUUID().replaceAll('-', '').repeat(2);
    if (name === 'credential_id' || name === 'subject') return crypto.randomUUID();
    if (name === 'email') return `${crypto.randomUUID()}@example.com`;
    if (label !== null) return label;
    if (!(type in values)) throw new Error(`Say what a column of type ${type} may hold (${table}.${name}).`);
    return values[type];
  };
  return {
    ...Object.fromEntries(rows.map((column) => [column.name, valueOf(column)])),
    ...special[table],
    ...own,
  };
};

/** Only the columns that are given: what has a default gets it. */
export const insertRow = async (
  client: pg.Client,
  table: string,
  row: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const columns = Object.keys(row)
    .map((name) => `"${name}"`)
    .join();
  await client.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $1)`,
    [JSON.stringify(row)],
  );
};
