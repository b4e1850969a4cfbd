import { spawnSync } from 'node:child_process';
import pg from 'pg';
import { inRoot } from '../../scripts/setup/paths.ts';
import { asAppRole } from '../../scripts/setup/app-role.ts';
import { startTemporaryPostgres } from '../../scripts/setup/temporary-postgres.ts';
import { bringUpToDate } from '../../scripts/setup/up-to-date.ts';

/** Times a dry run over stored screenings in a database of its own, which is gone afterwards. Prints one JSON object. */
const count = process.argv[2] ?? '100000';
const server = await startTemporaryPostgres();
try {
  const admin = new pg.Client({ connectionString: server.adminUrl() });
  await admin.connect();
  await admin.query('CREATE DATABASE bench');
  await admin.end();
  const ownerUrl = server.adminUrl('bench');
  await bringUpToDate(ownerUrl, asAppRole(ownerUrl));
  const { status } = spawnSync(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', inRoot('tests/bench/rescreen-stored.ts'), count],
    {
      cwd: inRoot(),
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
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
  await server.stop();
}
