import type { Pool, PoolClient } from 'pg';
import { sealRecordText } from '@/lib/record/record-text';
import { inTransaction } from './in-transaction.ts';

interface ClearRow {
  readonly clinicId: string;
  readonly id: string;
  readonly patientId: string;
  readonly wrappedKey: Buffer;
  readonly content: string;
}

const nextRows = async (client: PoolClient, after: string, atOnce: number): Promise<ClearRow[]> =>
  (
    await client.query<ClearRow>(
      `SELECT r.clinic_id AS "clinicId", r.id, s.patient_id AS "patientId", k.wrapped AS "wrappedKey", r.content
       FROM sealed_record r
       JOIN screening s ON s.clinic_id = r.clinic_id AND s.id = r.screening_id
       JOIN patient_key k ON k.clinic_id = s.clinic_id AND k.patient_id = s.patient_id
       WHERE r.content IS NOT NULL AND r.id > $1 ORDER BY r.id LIMIT $2`,
      [after, atOnce],
    )
  ).rows;

/**
 * The one place where rows that are only ever added to are changed, by who owns the table and in this transaction alone: what
 * is ended before its end leaves the table refusing as it did. The hash of what the row says stays beside it, and verifies.
 */
const replace = async (client: PoolClient, rows: readonly ClearRow[]): Promise<void> => {
  await client.query('ALTER TABLE sealed_record DISABLE TRIGGER append_only');
  await client.query(
    `UPDATE sealed_record r SET content = NULL, sealed_content = s.sealed
     FROM unnest($1::uuid[], $2::uuid[], $3::bytea[]) AS s(clinic_id, id, sealed)
     WHERE r.clinic_id = s.clinic_id AND r.id = s.id`,
    [
      rows.map(({ clinicId }) => clinicId),
      rows.map(({ id }) => id),
      rows.map(({ wrappedKey, content, ...owner }) => sealRecordText(owner, wrappedKey, content)),
    ],
  );
  await client.query('ALTER TABLE sealed_record ENABLE ALWAYS TRIGGER append_only');
};

/** Encrypts what sealed records say that stands in the clear, after the names, whose keys it takes; some at a time, as these. */
export const encryptRecords = async (
  owner: Pool,
  tell: (done: number) => void = () => undefined,
  atOnce = 200,
): Promise<number> => {
  let done = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await inTransaction(owner, async (client) => {
      const some = await nextRows(client, after, atOnce);
      if (some.length > 0) await replace(client, some);
      return some;
    });
    const last = rows.at(-1);
    if (!last) return done;
    done += rows.length;
    after = last.id;
    tell(done);
  }
};
