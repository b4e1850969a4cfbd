import type { TestProject } from 'vitest/node';
import { applyMigrations } from '../../scripts/setup/migrations.ts';
import { startTemporaryPostgres } from '../../scripts/setup/temporary-postgres.ts';
import pg from 'pg';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connects as a superuser; each test file clones the template for itself. */
    adminUrl: string;
  }
}

export const template = 'beforehand_template';

/** One throw-away server for the run, with one migrated database that is never used itself. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTemporaryPostgres();
  try {
    const admin = new pg.Client({ connectionString: server.adminUrl() });
    await admin.connect();
    await admin.query(`CREATE ROLE ${owner} LOGIN PASSWORD '${owner}'`);
    await admin.query(`CREATE DATABASE ${template} OWNER ${owner}`);
    await admin.end();
    await applyMigrations(asOwner(server.adminUrl(template)));
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('adminUrl', server.adminUrl());
  return () => server.stop();
}

const owner = 'beforehand';

/** The app's own role, which is no superuser: what the database refuses in a test, it refuses in a clinic. */
export const asOwner = (adminUrl: string): string => {
  const url = new URL(adminUrl);
  url.username = owner;
  url.password = owner;
  return url.href;
};
