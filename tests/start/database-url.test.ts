import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appRole, asAppRole, checkAppRole, ensureAppRole } from '../../scripts/setup/app-role.ts';
import { checkMasterKey } from '../../scripts/setup/check-master-key.ts';
import { queryOnce } from '../../scripts/setup/database.ts';
import { inRoot } from '../../scripts/setup/paths.ts';
import type { Postgres } from '../../scripts/setup/postgres.ts';
import { SetUpProblem } from '../../scripts/setup/set-up-problem.ts';
import { startTemporaryPostgres } from '../../scripts/setup/temporary-postgres.ts';
import { bringUpToDate } from '../../scripts/setup/up-to-date.ts';
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

/** Somebody with a database of their own, who is no superuser. */
const somebody = async (name: string, attributes = ''): Promise<string> => {
  await queryOnce(server.adminUrl(), `CREATE ROLE ${name} LOGIN PASSWORD '${name}' ${attributes}`);
  await queryOnce(server.adminUrl(), `CREATE DATABASE ${name} OWNER ${name}`);
  return Object.assign(new URL(server.adminUrl(name)), { username: name, password: name }).href;
};

test('an account that may not make the role of the app is told what somebody else has to do', async () => {
  const plain = await somebody('plain');
  await expect(ensureAppRole(plain, plain)).rejects.toThrow(/run CREATE ROLE beforehand_app\.$/);
});

test('who owns the database, and is no superuser, makes the role and lets the app be nobody else', async () => {
  const managed = await somebody('managed', 'CREATEROLE');
  expect(await bringUpToDate(managed, asAppRole(managed))).not.toEqual([]);
  expect(await queryOnce(asAppRole(managed), 'SELECT current_user AS name')).toEqual([{ name: appRole }]);
  expect(await bringUpToDate(managed, asAppRole(managed))).toEqual([]);
});

test('an app that the database would not hold to one clinic does not start', async () => {
  const owner = Object.assign(new URL(server.adminUrl('managed')), {
    username: 'managed',
    password: 'managed',
  }).href;
  for (const url of [owner, server.adminUrl('managed')])
    await expect(checkAppRole(url)).rejects.toThrow(/would not be held to one clinic/);
  await queryOnce(server.adminUrl(), `CREATE ROLE another LOGIN PASSWORD 'another'`);
  const another = owner.replaceAll('//managed:managed@', '//another:another@');
  await expect(ensureAppRole(another, another)).rejects.toThrow(/run GRANT beforehand_app TO another/);
  await expect(checkAppRole(asAppRole(another))).rejects.toThrow(/cannot connect .* as beforehand_app/);
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

  // The same with an address each: who serves is not who owns the tables.
  await queryOnce(DATABASE_URL, `ALTER ROLE ${appRole} LOGIN PASSWORD 'app'`);
  const app = Object.assign(new URL(DATABASE_URL), { username: appRole, password: 'app' }).href;
  expect(
    await startOn({ DATABASE_URL: app, DATABASE_OWNER_URL: DATABASE_URL, BEFOREHAND_SEED_DEMO: 'yes' }),
  ).toContain('sign in as');
  expect(await clinics(DATABASE_URL)).toHaveLength(1);
});

test('without its master key, or with another, nothing is served, and it is said which is missing', async () => {
  const DATABASE_URL = server.adminUrl();
  const keys = join(dataFolder, 'keys');
  const [name = ''] = readdirSync(keys).filter((one) => one.startsWith('master-'));
  const file = join(keys, name);
  const text = readFileSync(file, 'utf8');
  const begin = name.slice(-'0123456789abcdef.key'.length, -'.key'.length);
  const another = randomBytes(32).toString('base64');
  const check = (inEnvironment?: string) => checkMasterKey(DATABASE_URL, dataFolder, inEnvironment);
  const said = async (inEnvironment?: string): Promise<string> => {
    const message = await check(inEnvironment).then(
      () => 'nothing is wrong',
      (error: unknown) => (error instanceof SetUpProblem ? error.message : String(error)),
    );
    for (const secret of [text.trim(), another, 'too short']) expect(message).not.toContain(secret);
    return message;
  };

  await check();
  await check(`${another},${text}`);
  expect(await said(another)).toMatch(new RegExp(`^MASTER_KEY does not hold .*${begin}`));
  expect(await said('too short')).toMatch(/^MASTER_KEY cannot be read/);

  rmSync(file);
  const app = start({ dataFolder, port: await freePort(), environment: { DATABASE_URL } });
  expect(await app.exit).toBe(1);
  expect(app.output()).toContain(`master-<when>-${begin}.key back into ${keys}`);
  expect(app.output()).not.toMatch(/^\s+at /m);
  expect(readdirSync(keys).filter((one) => one.startsWith('master-'))).toEqual([]);

  writeFileSync(file, 'not a key');
  expect(await said()).toContain(`${file} cannot be read`);
  writeFileSync(file, `${another}\n`);
  expect(await said()).toContain(`master-<when>-${begin}.key`);
  writeFileSync(file, text);
  await check();
});

test('half of a setting is said by its names, and no value', async () => {
  const environment = { DATABASE_URL: server.adminUrl(), OIDC_CLIENT_SECRET: 'hunter2' };
  const app = start({ dataFolder, port: await freePort(), environment });
  expect(await app.exit).toBe(1);
  expect(app.output()).toMatch(/is missing[^]*OIDC_ISSUER[^]*OIDC_CLIENT_ID/);
  expect(app.output()).not.toMatch(/hunter2|^\s+at \S+ \(/m);
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
  expect([opened.status, opened.stdout]).toEqual([
    0,
    expect.stringMatching(/^https?:\/\/\S+\/welcome\/[\w-]{43}$/m),
  ]);
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
