import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inRoot } from '../../scripts/setup/paths.ts';
import { asAppRole } from '../../scripts/setup/app-role.ts';
import { startTemporaryPostgres } from '../../scripts/setup/temporary-postgres.ts';
import { bringUpToDate } from '../../scripts/setup/up-to-date.ts';

/**
 * Times what is made of sealed records, on a database of their own that is as durable as in a clinic, which is gone afterwards. Prints one JSON object. For a
 * smaller look: node tests/bench/records.ts <PDFs> <records to export> <records to find somebody among>.
 */
const [pdfs = '5000', exported = '100000', stored = '1000000'] = process.argv.slice(2);
const server = await startTemporaryPostgres({ durable: true });
const dataFolder = mkdtempSync(join(tmpdir(), 'beforehand-bench-'));
try {
  const admin = new pg.Client({ connectionString: server.adminUrl() });
  await admin.connect();
  await admin.query('CREATE DATABASE bench');
  await admin.end();
  const ownerUrl = server.adminUrl('bench');
  await bringUpToDate(ownerUrl, asAppRole(ownerUrl));
  const { status } = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      '--conditions=react-server',
      '--import',
      'tsx',
      inRoot('tests/bench/records-stored.ts'),
      pdfs,
      exported,
      stored,
    ],
    {
      cwd: inRoot(),
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        DATA_DIR: dataFolder,
        DATABASE_URL: asAppRole(ownerUrl),
        DATABASE_OWNER_URL: ownerUrl,
        NEXTAUTH_URL: 'http://localhost:3000',
        NEXTAUTH_SECRET: 'a-secret-for-tests-only-'.repeat(2),
        INVITATION_PEPPER: 'a-pepper-for-tests-only-'.repeat(2),
      },
    },
  );
  process.exitCode = status ?? 1;
} finally {
  rmSync(dataFolder, { recursive: true, force: true });
  await server.stop();
}
