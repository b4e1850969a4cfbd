import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { queryOnce } from '../../scripts/setup/database.ts';
import { inRoot } from '../../scripts/setup/paths.ts';
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

/** The command, on a data folder that holds the secrets of this database. */
const openClinic = (options: readonly string[]) =>
  spawnSync(process.execPath, [inRoot('scripts/open-clinic.ts'), ...options], {
    cwd: inRoot(),
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: server.adminUrl(), DATA_DIR: dataFolder },
  });

const options = (email: string, timeZone = 'Europe/Dublin'): readonly string[] => [
  ...['--name', 'Quay Physio', '--time-zone', timeZone, '--phone', '01 234 5678'],
  ...['--emergency-number', '112', '--admin-name', 'Áine Ní Bhriain', '--admin-email', email],
];

test('a clinic is opened with its first admin, or not at all', async () => {
  const before = (await clinics(server.adminUrl())).length;

  const wrong = openClinic(options('aine@quay.example', 'Atlantis/Centre'));
  expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('--time-zone: Give a time zone')]);
  const missing = openClinic(['--name', 'Quay Physio']);
  expect([missing.status, missing.stderr]).toEqual([
    2,
    expect.stringContaining('--admin-email: Enter an email'),
  ]);
  const unknown = openClinic(['--colour', 'blue']);
  expect([unknown.status, unknown.stderr]).toEqual([2, expect.stringContaining('--colour')]);
  expect(await clinics(server.adminUrl())).toHaveLength(before);

  const opened = openClinic(options('aine@quay.example'));
  expect([opened.status, opened.stdout]).toEqual([0, expect.stringMatching(/password\n[\w-]{24}\n/)]);
  const taken = openClinic(options('Aine@Quay.example'));
  expect([taken.status, taken.stderr]).toEqual([2, expect.stringContaining('already signs in')]);

  expect(
    await queryOnce(
      server.adminUrl(),
      `SELECT clinic.demo, clinic.time_zone, email, admin, physiotherapist, clinic.clinical_lead_id AS lead
         FROM clinic JOIN staff_member ON clinic_id = clinic.id WHERE clinic.name = 'Quay Physio'`,
    ),
  ).toEqual([
    {
      demo: false,
      time_zone: 'Europe/Dublin',
      email: 'aine@quay.example',
      admin: true,
      physiotherapist: false,
      lead: null,
    },
  ]);
});
