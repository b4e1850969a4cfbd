import { afterAll, beforeAll, expect, test } from 'vitest';
import { queryOnce } from '../../scripts/setup/database.ts';
import type { Postgres } from '../../scripts/setup/postgres.ts';
import { startTemporaryPostgres } from '../../scripts/setup/temporary-postgres.ts';
import { freePort, newDataFolder, removeDataFolder, start } from '../support/installation.ts';

/** A server of somebody else's, as far as the app can tell. */
let server: Postgres;
const dataFolder = newDataFolder();

beforeAll(async () => {
  server = await startTemporaryPostgres();
});

afterAll(async () => {
  await server.stop();
  removeDataFolder(dataFolder);
});

const startOn = async (environment: Readonly<Record<string, string>>): Promise<string> => {
  const app = start({ dataFolder, port: await freePort(), environment });
  await app.ready;
  app.process.kill('SIGTERM');
  expect(await app.exit).toBe(0);
  return app.output();
};

const clinics = (url: string): Promise<unknown[]> => queryOnce(url, 'SELECT id FROM clinic');

test('a database of the clinic’s own is migrated, and seeded only when that is asked for', async () => {
  const DATABASE_URL = server.adminUrl();

  expect(await startOn({ DATABASE_URL })).not.toContain('sign in as');
  expect(await clinics(DATABASE_URL)).toEqual([]);

  expect(await startOn({ DATABASE_URL, BEFOREHAND_SEED_DEMO: 'yes' })).toContain('sign in as');
  expect(await clinics(DATABASE_URL)).toHaveLength(1);
});
