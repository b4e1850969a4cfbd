import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { PgBoss } from 'pg-boss';
import { afterAll, inject, vi } from 'vitest';
import { asApp, asOwner, template } from './template-database.ts';

/** What a worker keeps from one file to the next: the environment it began with, and what the app keeps for a process. */
const worker = globalThis as {
  environment?: NodeJS.ProcessEnv;
  beforehandDatabase?: unknown;
  beforehandPool?: unknown;
  beforehandQueue?: Promise<PgBoss>;
};

// Files share a worker, since starting one takes as long as most of what is tested. Each begins as if it were the first.
vi.resetModules();
delete worker.beforehandDatabase;
delete worker.beforehandPool;
delete worker.beforehandQueue;
worker.environment ??= { ...process.env };
for (const name of Object.keys(process.env)) if (!(name in worker.environment)) delete process.env[name];
Object.assign(process.env, worker.environment);

/** Gives this test file a database of its own before anything of it is imported. */
const name = `test_${randomUUID().replaceAll('-', '')}`;
const adminUrl = inject('adminUrl');

const asAdmin = async (sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER beforehand`);

const poolPort = inject('poolPort');
const own = (url: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;
/** Where the run is one behind PgBouncer. */
const throughPool = (url: string): string =>
  poolPort > 0 ? Object.assign(new URL(url), { port: String(poolPort) }).href : url;
const dataFolder = mkdtempSync(join(tmpdir(), 'beforehand-test-'));
Object.assign(process.env, {
  DATA_DIR: dataFolder,
  // The app is never who owns its tables.
  DATABASE_URL: throughPool(own(asApp(adminUrl))),
  ...(poolPort > 0 && { DATABASE_NAMED_STATEMENTS: 'no' }),
  DATABASE_OWNER_URL: own(asOwner(adminUrl)),
  NEXTAUTH_URL: 'http://localhost:3000',
  NEXTAUTH_SECRET: 'a-secret-for-tests-only-'.repeat(2),
  RECORD_KEY: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }),
  INVITATION_PEPPER: 'a-pepper-for-tests-only-'.repeat(2),
});

afterAll(async () => {
  // It asks its database every minute, and would go on doing so in the files after this one.
  await (await worker.beforehandQueue)?.stop({ graceful: false });
  const { db } = await import('@/lib/db/client');
  await db().$disconnect();
  const { forgetOwner } = await import('./owner');
  await forgetOwner();
  rmSync(dataFolder, { recursive: true, force: true });
  await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`);
});
