import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { asOwner, template } from './template-database.ts';

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

const url = new URL(asOwner(adminUrl));
url.pathname = `/${name}`;
const dataFolder = mkdtempSync(join(tmpdir(), 'beforehand-test-'));
Object.assign(process.env, {
  DATA_DIR: dataFolder,
  DATABASE_URL: url.href,
  NEXTAUTH_URL: 'http://localhost:3000',
  NEXTAUTH_SECRET: 'a-secret-for-tests-only-'.repeat(2),
  RECORD_KEY: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }),
  INVITATION_PEPPER: 'a-pepper-for-tests-only-'.repeat(2),
});

afterAll(async () => {
  const { db } = await import('@/lib/db/client');
  await db().$disconnect();
  rmSync(dataFolder, { recursive: true, force: true });
  await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`);
});
