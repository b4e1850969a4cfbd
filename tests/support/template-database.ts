import type { TestProject } from 'vitest/node';
import { appRole } from '../../scripts/setup/app-role.ts';
import { bringUpToDate } from '../../scripts/setup/up-to-date.ts';
import { startTemporaryPostgres } from '../../scripts/setup/temporary-postgres.ts';
import pg from 'pg';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connects as a superuser; each test file clones the template for itself. */
    adminUrl: string;
    /** Of PgBouncer, where the app is to go through one; 0 otherwise. */
    poolPort: number;
  }
}

export const template = 'beforehand_template';

/** One throw-away server for the run, with one migrated database that is never used itself. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTemporaryPostgres();
  try {
    const admin = new pg.Client({ connectionString: server.adminUrl() });
    await admin.connect();
    for (const role of [owner, appRole]) await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD '${role}'`);
    // Only so that a test sees what the app waits for, and can cut its connection.
    await admin.query(`GRANT pg_monitor, pg_signal_backend TO ${owner}`);
    await admin.query(`CREATE DATABASE ${template} OWNER ${owner}`);
    await admin.end();
    await bringUpToDate(asOwner(server.adminUrl(template)), asApp(server.adminUrl(template)));
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('adminUrl', server.adminUrl());
  if (process.env['BEFOREHAND_TEST_BEHIND'] !== 'pgbouncer') {
    project.provide('poolPort', 0);
    return () => server.stop();
  }
  const { startPgBouncer } = await import('../drill/behind-proxies.ts');
  const { needPrograms, newFolder } = await import('../drill/deployed.ts');
  needPrograms({ pgbouncer: 'pgbouncer' });
  const { folder, remove } = newFolder();
  const { pool, port } = await startPgBouncer(folder, server.port, { database: '*', password: appRole });
  project.provide('poolPort', port);
  return async () => {
    await pool.stop('SIGINT');
    remove();
    await server.stop();
  };
}

const owner = 'beforehand';

const as =
  (role: string) =>
  (adminUrl: string): string => {
    const url = new URL(adminUrl);
    url.username = role;
    url.password = role;
    return url.href;
  };

/** Neither is a superuser: what the database refuses in a test, it refuses in a clinic. */
export const asOwner = as(owner);
export const asApp = as(appRole);
