import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import pg from 'pg';
import { ensureAppRole } from '../../scripts/setup/app-role.ts';
import { inRoot } from '../../scripts/setup/paths.ts';
import { applyMigrations, migrationNames } from '../../scripts/setup/migrations.ts';
import { asApp, asOwner } from './template-database.ts';

/**
 * A database as an earlier release left it: the demonstration clinic with three people (one record complete, one decided, one
 * who gave another birth date), whose rows are in tests/reference/clinic-of-0026.tsv.br, a line each: table, tab, JSON.
 */
export const clinicOfBefore = async (
  adminUrl: string,
  name: string,
): Promise<{ readonly owner: string; readonly app: string }> => {
  const url = (database: string) => Object.assign(new URL(adminUrl), { pathname: `/${database}` }).href;
  const as = async (at: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> => {
    const client = new pg.Client({ connectionString: at });
    await client.connect();
    try {
      await work(client);
    } finally {
      await client.end();
    }
  };
  await as(url('postgres'), (admin) => admin.query(`CREATE DATABASE ${name} OWNER beforehand`));
  const owner = asOwner(url(name));
  await ensureAppRole(owner, asApp(url(name)));
  await applyMigrations(
    owner,
    migrationNames().filter((migration) => migration <= '0026_clinics_apart'),
  );

  const lines = brotliDecompressSync(
    readFileSync(inRoot('tests/reference/clinic-of-0026.tsv.br')),
  ).toString();
  await as(url(name), async (admin) => {
    // In no order, and beside what refuses changes: they were checked when they were stored.
    const tables = new Set(
      lines
        .trim()
        .split('\n')
        .map((line) => line.slice(0, line.indexOf('\t'))),
    );
    for (const table of tables) await admin.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
    for (const line of lines.trim().split('\n')) {
      const tab = line.indexOf('\t');
      const table = line.slice(0, tab);
      await admin.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`, [
        line.slice(tab + 1),
      ]);
    }
    for (const table of tables) await admin.query(`ALTER TABLE ${table} ENABLE TRIGGER ALL`);
    // ENABLE takes from them that no session can pose as a replica.
    await admin.query(`DO $$ DECLARE t record; BEGIN
      FOR t IN SELECT tgrelid::regclass AS tab FROM pg_trigger WHERE tgname = 'append_only' LOOP
        EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER append_only', t.tab);
      END LOOP; END $$`);
    for (const table of ['answer', 'screening_event'])
      await admin.query(`SELECT setval('${table}_sequence_seq', (SELECT max(sequence) FROM ${table}))`);
  });
  return { owner, app: asApp(url(name)) };
};
