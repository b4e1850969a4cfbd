import { createRequire } from 'node:module';
import { pipeline } from 'node:stream/promises';
import { Writable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { Submittable } from 'pg';
import type { StaffActor } from '@/lib/actors';
import { findConsent } from '@/lib/consent/consent.repository';
import { askForExport } from '@/lib/export/ask-for-export';
import { newExportSchema, type ExportFormat } from '@/lib/export/export-filter.schema';
import { runExport } from '@/lib/export/run-export';
import { transaction } from '@/lib/db/transaction';
import { findSealedAfter } from '@/lib/record/sealed-record.repository';
import { installOwnPackages } from '../support/own-packages';
import { median } from './timing';
import { ownerPool } from './owner-pool';

installOwnPackages(new URL('./', import.meta.url));
const { to: copyTo } = createRequire(new URL('./', import.meta.url))('pg-copy-streams') as {
  to: (sql: string) => Submittable & ReadableStream;
};

const rounded = (number: number, digits = 3): number => Number(number.toPrecision(digits));

/** What PostgreSQL itself needs to hand the same out: every byte is read, and thrown away. */
const copied = async (select: string): Promise<{ readonly seconds: number; readonly bytes: number }> => {
  const client = await ownerPool.connect();
  try {
    await client.query('SET statement_timeout = 0');
    let bytes = 0;
    const began = performance.now();
    await pipeline(
      client.query(copyTo(`COPY (${select}) TO STDOUT CSV`)) as unknown as NodeJS.ReadableStream,
      new Writable({
        write: (chunk: Buffer, _encoding, done) => {
          bytes += chunk.length;
          done();
        },
      }),
    );
    return { seconds: (performance.now() - began) / 1000, bytes };
  } finally {
    client.release(true);
  }
};

/** The columns of the direct download, of the same records, as the list of records reads them. */
const sameRows = (clinicId: string): string => `
  SELECT c.id, c.screening_id, c.chain_sequence, c.sequence, CASE WHEN c.kind = 'given' THEN 'complete' ELSE c.kind::text END,
    c.signed_at, b.family_name, b.given_name, b.born_on,
    b.consent->'assessment'->'evaluation'->>'disposition', b.consent->'review'->>'decision', b.consent->'review'->>'override',
    b.consent->'statement'->'plan'->>'regionIds', b.consent->'assessment'->'input'->'plan'->>'technique',
    b.consent->'signer'->>'name', b.consent->'signer'->>'capacity', b.consent->'signature'->>'method',
    p.signer_name, p.at, c.text_version, c.statement_hash, b.consent->'assessment'->>'ruleSetFingerprint', c.hash, c.previous_hash,
    r.sequence, r.hash, r.previous_hash, r.key_id, r.sealed_at
  FROM sealed_record r
  JOIN bench_content b ON b.clinic_id = r.clinic_id AND b.sequence = r.sequence
  JOIN consent c ON c.clinic_id = r.clinic_id AND c.id = r.id
  JOIN screening s ON s.clinic_id = c.clinic_id AND s.id = c.screening_id
  LEFT JOIN signature p ON p.clinic_id = c.clinic_id AND p.consent_id = c.id AND p.role = 'physiotherapist'
  WHERE r.clinic_id = '${clinicId}' ORDER BY r.sequence`;

/** The records in the clear beside themselves, for a plain COPY to compare with. */
const layOpen = async (clinicId: string): Promise<void> => {
  await ownerPool.query(`CREATE UNLOGGED TABLE IF NOT EXISTS bench_content (clinic_id uuid, sequence int, id uuid, content text,
    consent jsonb, family_name text, given_name text, born_on date, PRIMARY KEY (clinic_id, sequence))`);
  for (let after = 0; ;) {
    const rows = await transaction(clinicId, (tx) => findSealedAfter(tx, clinicId, after, 200));
    const last = rows.at(-1);
    if (!last) break;
    const consents = await transaction(clinicId, async (tx) => {
      const found = [];
      for (const { id } of rows) found.push(await findConsent(tx, clinicId, id));
      return found;
    });
    await ownerPool.query(
      `INSERT INTO bench_content SELECT $1, s.sequence, s.id, s.content, s.consent, s.content::json->'patient'->>'familyName',
         s.content::json->'patient'->>'givenName', (s.content::json->'patient'->>'bornOn')::date
       FROM unnest($2::int[], $3::uuid[], $4::text[], $5::jsonb[]) AS s(sequence, id, content, consent) ON CONFLICT DO NOTHING`,
      [
        clinicId,
        rows.map(({ sequence }) => sequence),
        rows.map(({ id }) => id),
        rows.map(({ content }) => content),
        consents.map((consent) => JSON.stringify(consent?.content)),
      ],
    );
    after = last.sequence;
  }
  await ownerPool.query('ANALYZE bench_content');
};

/** A whole export, from asking to the file: seconds, size, and by how much this process grew meanwhile. */
const exported = async (staff: StaffActor, format: ExportFormat, from?: string) => {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50);
  const began = performance.now();
  const asked = await askForExport(newExportSchema.parse({ format, from }), staff);
  if (!asked.ok) throw new Error(asked.error.code);
  await runExport({ clinicId: staff.clinicId, id: asked.value.exportId });
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watch);
  const { rows } = await ownerPool.query<{ done: number; bytes: string; finished: boolean }>(
    'SELECT done, bytes, finished_at IS NOT NULL AS finished FROM export_job WHERE id = $1',
    [asked.value.exportId],
  );
  if (!rows[0]?.finished) throw new Error('The export did not finish.');
  const { done, bytes } = rows[0];
  return { seconds, records: done, bytes: Number(bytes), growthMb: (most - before) / 1_000_000 };
};

export interface ExportFigures {
  readonly records: number;
  readonly seconds: number;
  readonly copySeconds: number;
  readonly ratio: number;
  readonly fileMb: number;
  readonly rssGrowthMb: number;
}

/** An export beside a plain COPY of the same, in turns; the median of so many rounds. */
export const exportFigures = async (
  staff: StaffActor,
  format: 'csv' | 'ndjson',
  rounds: number,
): Promise<ExportFigures> => {
  await layOpen(staff.clinicId);
  const select =
    format === 'csv'
      ? sameRows(staff.clinicId)
      : `SELECT content FROM bench_content WHERE clinic_id = '${staff.clinicId}' ORDER BY sequence`;
  // Once for the code alone, so that what grows afterwards grows with the records.
  await exported(staff, format, new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10));
  const copies: number[] = [];
  const exports: Awaited<ReturnType<typeof exported>>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    copies.push((await copied(select)).seconds);
    exports.push(await exported(staff, format));
  }
  const [last] = exports.slice(-1);
  const seconds = median(exports.map((one) => one.seconds));
  return {
    records: last!.records,
    seconds: rounded(seconds),
    copySeconds: rounded(median(copies)),
    ratio: rounded(median(exports.map((one, round) => one.seconds / copies[round]!))),
    fileMb: rounded(last!.bytes / 1_000_000),
    rssGrowthMb: rounded(Math.max(...exports.map(({ growthMb }) => growthMb))),
  };
};
