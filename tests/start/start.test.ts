import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { demoStaff } from '../../prisma/seed/demo-people.ts';
import { buildApp, buildIsStale } from '../../scripts/setup/app-build.ts';
import { queryOnce } from '../../scripts/setup/database.ts';
import { isAlive, processesIn, until } from '../../scripts/setup/process-identity.ts';
import {
  databaseUrlsOf,
  freePort,
  newDataFolder,
  removeDataFolder,
  start,
  startCommand,
  type Started,
  type StartOptions,
} from '../support/installation.ts';

const folders: string[] = [];
const running: Started[] = [];

const newFolder = (): string => {
  const folder = newDataFolder();
  folders.push(folder);
  return folder;
};

const launch = (options: StartOptions): Started => {
  const started = start(options);
  running.push(started);
  return started;
};

const launchReady = async (options: StartOptions): Promise<Started> => {
  const started = launch(options);
  await started.ready;
  return started;
};

const stop = async (started: Started): Promise<number | NodeJS.Signals> => {
  started.process.kill('SIGTERM');
  return started.exit;
};

const health = async (port: number): Promise<number> =>
  (await fetch(`http://localhost:${port}/api/health`, { signal: AbortSignal.timeout(8_000) })).status;

/** The serving process, as the folder itself names it. */
const servingPid = (folder: string): number =>
  (JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8')) as { pid: number }).pid;

const postmasterPid = (folder: string): number =>
  Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

const clinics = (folder: string): Promise<unknown[]> =>
  queryOnce(databaseUrlsOf(folder).owner, 'SELECT id, created_at FROM clinic ORDER BY id');

const rename = (folder: string): Promise<unknown[]> =>
  queryOnce(databaseUrlsOf(folder).owner, "UPDATE clinic SET phone = 'kept through it all' RETURNING id");

const phones = (folder: string): Promise<unknown[]> =>
  queryOnce(databaseUrlsOf(folder).owner, 'SELECT DISTINCT phone FROM clinic');

/** Where this machine's programs wait for connections on a port, as the kernel knows it (proc(5): hexadecimal, 0A is LISTEN). */
const addressesListening = (port: number): string[] =>
  ['tcp', 'tcp6'].flatMap((kind) =>
    readFileSync(`/proc/net/${kind}`, 'utf8')
      .split('\n')
      .map((line) => /^\s*\d+: ([0-9A-F]+):([0-9A-F]{4}) \S+ 0A /.exec(line))
      .flatMap((found) => (found && parseInt(found[2]!, 16) === port ? [found[1]!] : []))
      .map((address) =>
        address.length === 8
          ? [6, 4, 2, 0].map((place) => parseInt(address.slice(place, place + 2), 16)).join('.')
          : address,
      ),
  );

/** An installation that has run once, and is never run itself. */
const used = newFolder();

/** A copy of it: making and seeding a database takes longer than most of what is tested here. */
const usedFolder = (): string => {
  const folder = newFolder();
  execFileSync('cp', ['-a', `${used}/.`, folder]);
  return folder;
};

beforeAll(async () => {
  if (buildIsStale()) await buildApp();
  const app = start({ dataFolder: used, port: await freePort() });
  await app.ready;
  await stop(app);
}, 300_000);

afterEach(async () => {
  await Promise.all(running.splice(0).map(stop));
});

afterAll(() => folders.forEach(removeDataFolder));

describe('an installation', () => {
  test('starts on an empty folder, keeps its secrets and its database to itself, and leaves nothing when stopped', async () => {
    const dataFolder = newFolder();
    const port = await freePort();
    const app = await launchReady({ dataFolder, port });

    const answer = await fetch(`http://localhost:${port}/api/health`);
    expect(answer.status).toBe(200);
    // Longer than a proxy keeps its end.
    expect(answer.headers.get('keep-alive')).toBe('timeout=75');
    expect(app.output()).toMatch(new RegExp(`^ready http://localhost:${port}$`, 'm'));
    expect(app.output()).toContain('sign in as');
    expect(statSync(join(dataFolder, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(statSync(dataFolder).mode & 0o007).toBe(0);
    expect(statSync(join(dataFolder, 'postgres')).mode & 0o777).toBe(0o700);
    expect(await clinics(dataFolder)).toHaveLength(1);
    expect(addressesListening(Number(new URL(databaseUrlsOf(dataFolder).owner).port))).toEqual(['127.0.0.1']);

    const pids = [servingPid(dataFolder), postmasterPid(dataFolder)];
    expect(await stop(app)).toBe(0);
    expect(pids.filter(isAlive)).toEqual([]);
    await expect(fetch(`http://localhost:${port}/api/health`)).rejects.toThrow();
  });

  test('starts again within seconds, with the same data and the same secrets', async () => {
    const dataFolder = usedFolder();
    const port = await freePort();
    const first = await launchReady({ dataFolder, port });
    await rename(dataFolder);
    const secrets = readFileSync(join(dataFolder, 'secrets.json'), 'utf8');
    expect(await stop(first)).toBe(0);

    const began = Date.now();
    await launchReady({ dataFolder, port });
    expect(Date.now() - began).toBeLessThan(15_000);
    expect(await phones(dataFolder)).toEqual([{ phone: 'kept through it all' }]);
    expect(readFileSync(join(dataFolder, 'secrets.json'), 'utf8')).toBe(secrets);
  });

  test.each<[what: string, kill: (app: Started, folder: string) => void]>([
    ['the start', (app) => app.process.kill('SIGKILL')],
    ['the app', (_app, folder) => process.kill(servingPid(folder), 'SIGKILL')],
    [
      'everything but the database',
      (app, folder) => {
        process.kill(servingPid(folder), 'SIGKILL');
        app.process.kill('SIGKILL');
      },
    ],
    [
      'everything',
      (app, folder) => {
        process.kill(servingPid(folder), 'SIGKILL');
        app.process.kill('SIGKILL');
        process.kill(postmasterPid(folder), 'SIGKILL');
      },
    ],
  ])('comes back by itself after %s was killed', async (_what, kill) => {
    const dataFolder = usedFolder();
    const port = await freePort();
    const app = await launchReady({ dataFolder, port });
    await rename(dataFolder);
    kill(app, dataFolder);
    await app.exit;

    await launchReady({ dataFolder, port });
    expect(await health(port)).toBe(200);
    expect(await phones(dataFolder)).toEqual([{ phone: 'kept through it all' }]);
  });

  test.each<[what: string, victim: (folder: string) => number | undefined]>([
    ['the database server', postmasterPid],
    [
      'one of its workers',
      (folder) => processesIn(join(folder, 'postgres')).find((pid) => pid !== postmasterPid(folder)),
    ],
  ])('goes on after %s was killed under it', async (_what, victim) => {
    const dataFolder = usedFolder();
    const port = await freePort();
    await launchReady({ dataFolder, port });
    await rename(dataFolder);
    process.kill(victim(dataFolder) ?? 0, 'SIGKILL');

    await expect.poll(() => health(port).catch(() => 0), { timeout: 30_000, interval: 200 }).toBe(200);
    expect(await phones(dataFolder)).toEqual([{ phone: 'kept through it all' }]);
  });

  test('notices that its start was killed, and stops cleanly', async () => {
    const dataFolder = usedFolder();
    const app = await launchReady({ dataFolder, port: await freePort() });
    const pids = [servingPid(dataFolder), postmasterPid(dataFolder)];
    app.process.kill('SIGKILL');
    expect(await until(() => pids.every((pid) => !isAlive(pid)), 15_000)).toBe(true);
  });

  test('is not opened twice', async () => {
    const dataFolder = usedFolder();
    const port = await freePort();
    await launchReady({ dataFolder, port });
    const second = launch({ dataFolder, port: await freePort() });
    expect(await second.exit).toBe(1);
    expect(second.output().trim()).toMatch(/^Beforehand already runs on .+: stop it first.+$/);
    expect(await health(port)).toBe(200);
  });

  test.runIf(process.getuid?.() === 0)('runs for an ordinary user too', async () => {
    const nobody = { uid: 65_534, gid: 65_534 };
    const dataFolder = newFolder();
    chownSync(dataFolder, nobody.uid, nobody.gid);
    const port = await freePort();
    const as = [
      'setpriv',
      `--reuid=${nobody.uid}`,
      `--regid=${nobody.gid}`,
      '--clear-groups',
      '--no-new-privs',
    ];
    const app = await launchReady({ dataFolder, port, as, environment: { HOME: dataFolder } });

    expect(await health(port)).toBe(200);
    expect(statSync(join(dataFolder, 'postgres')).uid).toBe(nobody.uid);
    expect(await stop(app)).toBe(0);
  });

  test.runIf(process.getuid?.() === 0)('runs for root below a folder that is closed to others', async () => {
    const closed = newFolder();
    chmodSync(closed, 0o700);
    const dataFolder = join(closed, 'inside');
    mkdirSync(dataFolder);
    const port = await freePort();
    await launchReady({ dataFolder, port });
    expect(await health(port)).toBe(200);
    expect(statSync(closed).mode & 0o777).toBe(0o700);
  });
});

const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

const signInAt = async (port: number, email: string, password: string): Promise<Response> => {
  const at = `http://localhost:${port}/api/auth`;
  const csrf = await fetch(`${at}/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  return fetch(`${at}/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: cookiesOf(csrf) },
    body: new URLSearchParams({ email, password, csrfToken, json: 'true' }),
  });
};

describe('an app that runs', () => {
  const token = 'of a monitor of this test';
  const requestId = 'd3b07384d113edec49eaa6238ad5ff00';

  /** What it wrote on standard error, line by line, as far as that is JSON. */
  const errorLines = (app: Started): readonly Record<string, unknown>[] =>
    app
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  test('tells errors with the id of the request, counts them, and answers what is under way when it stops', async () => {
    const dataFolder = usedFolder();
    const port = await freePort();
    const app = await launchReady({ dataFolder, port, environment: { METRICS_TOKEN: token } });
    const at = `http://localhost:${port}`;
    const readMetrics = () => fetch(`${at}/api/metrics`, { headers: { Authorization: `Bearer ${token}` } });
    const database = new pg.Client(databaseUrlsOf(dataFolder).owner);
    await database.connect();
    database.on('error', () => undefined);

    // A page that looks for a link fails in a way that nobody foresaw.
    await database.query('ALTER FUNCTION clinic_of_link RENAME TO gone');
    const failed = await fetch(`${at}/s/not-a-link-of-Lovelace`, { headers: { 'X-Request-Id': requestId } });
    expect(failed.headers.get('x-request-id')).toBe(requestId);
    const [line, ...others] = await vi.waitUntil(() => errorLines(app).length > 0 && errorLines(app));
    expect(others).toEqual([]);
    expect(line).toMatchObject({ level: 'error', request: requestId, method: 'GET', route: '/s/[token]' });
    expect(line?.['digest']).toMatch(/^\d+$/);
    expect(await failed.text(), 'the id that is shown').toContain(String(line?.['digest']));
    await database.query('ALTER FUNCTION clinic_of_email RENAME TO gone_too');
    const notIn = await signInAt(port, 'ada@lovelace.example', 'a password');
    expect(await notIn.json()).toEqual({ url: expect.stringMatching(/\?error=unavailable$/) });
    expect(errorLines(app)).toHaveLength(2);
    expect(app.output()).not.toMatch(/lovelace|does not exist/i);

    expect((await fetch(`${at}/api/metrics`)).status).toBe(404);
    const figures = await (await readMetrics()).text();
    expect(figures).toMatch(/^beforehand_http_errors_total 1$/m);
    expect(figures).toMatch(
      /^beforehand_http_request_duration_seconds_count\{method="GET",route="\/s\/\[token\]",status="\d+"\} 1$/m,
    );
    for (const figure of [
      'database_up 1',
      'records_sealed \\d+',
      'alerts_waiting \\d+',
      'exports{state="running"} 0',
      'exports{state="failed"} 0',
      'queue_jobs{queue="export",state="queued"} 0',
      'database_connections{state="waiting"} 0',
      'anchor_pending_seconds{way="timestamp"} 0',
    ])
      expect(figures).toMatch(new RegExp(`^beforehand_${figure}$`, 'm'));
    expect(figures).toContain('process_resident_memory_bytes');
    expect(figures, 'no ids of clinics').not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);

    // Asked while the table is locked, and told to stop before it can answer.
    await database.query('BEGIN; LOCK TABLE clinic');
    const underWay = readMetrics();
    const waiting = "SELECT FROM pg_locks WHERE NOT granted AND relation = 'clinic'::regclass";
    await expect.poll(async () => (await database.query(waiting)).rowCount, { timeout: 4_000 }).toBe(1);
    app.process.kill('SIGTERM');
    await expect
      .poll(
        () =>
          fetch(`${at}/api/health`).then(
            ({ status }) => status,
            () => 'gone',
          ),
        { timeout: 4_000 },
      )
      .toBe('gone');
    await database.query('COMMIT');
    expect((await underWay).status).toBe(200);
    await database.end();
    expect(await app.exit).toBe(0);
  });
});

describe('a backup', () => {
  const passphrase = 'seven words that nobody else would say';

  /** A command of this installation, beside whatever runs on it. */
  const command = (script: string, args: readonly string[], dataFolder: string, said = passphrase) =>
    startCommand(script, args, { DATA_DIR: dataFolder, BACKUP_PASSPHRASE: said });

  /** Adds a row after the other until it is stopped, and remembers which was acknowledged. */
  const writer = async (dataFolder: string) => {
    const client = new pg.Client(databaseUrlsOf(dataFolder).owner);
    await client.connect();
    const acknowledged: string[] = [];
    let stopped = false;
    const writing = (async () => {
      while (!stopped) {
        const { rows } = await client.query<{ key: string }>(
          `INSERT INTO spent_tries (key, spent_until)
           SELECT encode(sha256(gen_random_uuid()::text::bytea), 'hex'), now() + interval '1 day' RETURNING key`,
        );
        acknowledged.push(rows[0]!.key);
      }
      await client.end();
    })();
    const stop = (): Promise<void> => {
      stopped = true;
      return writing;
    };
    return { acknowledged, stop };
  };

  const signInStatus = async (port: number): Promise<number> => {
    const { email, password } = demoStaff[0]!;
    const cookie = cookiesOf(await signInAt(port, email, password));
    return (await fetch(`http://localhost:${port}/api/alerts`, { headers: { Cookie: cookie } })).status;
  };

  test('made while the app writes gives back all that was acknowledged, and is refused when it was touched', async () => {
    const dataFolder = usedFolder();
    const app = await launchReady({ dataFolder, port: await freePort() });
    const kept = join(newFolder(), 'kept.age');
    const { acknowledged, stop: stopWriting } = await writer(dataFolder);
    await expect.poll(() => acknowledged.length).toBeGreaterThan(20);

    const before = acknowledged.length;
    const made = await command('backup.ts', ['--to', kept], dataFolder);
    expect([made.code, made.output]).toEqual([0, expect.stringContaining(kept)]);
    expect(acknowledged.length, 'the app went on meanwhile').toBeGreaterThan(before);
    await stopWriting();
    const [{ patient } = { patient: '' }] = await queryOnce<{ patient: string }>(
      databaseUrlsOf(dataFolder).owner,
      'SELECT patient_id AS patient FROM sealed_record r JOIN screening s ON s.id = r.screening_id LIMIT 1',
    );
    const keyBytes = (at: string) =>
      queryOnce<{ bytes: number }>(
        at,
        `SELECT octet_length(wrapped) AS bytes FROM patient_key WHERE patient_id = '${patient}'`,
      );
    expect(await keyBytes(databaseUrlsOf(dataFolder).owner)).toEqual([{ bytes: 77 }]);
    const erasing = ['--patient', patient, '--reason', 'patient-asked', '--for-ever'];
    expect(await command('patient-erase.ts', erasing, dataFolder)).toMatchObject({ code: 0 });
    await stop(app);
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    expect((await command('backup.ts', ['--to', kept], dataFolder)).output).toContain('is there already');

    const place = join(newFolder(), 'data');
    const touched = readFileSync(kept);
    touched[Math.floor(touched.length / 2)]! ^= 1;
    writeFileSync(`${kept}.touched`, touched);
    const refusals = await Promise.all([
      command('restore.ts', ['--from', `${kept}.touched`], place),
      command('restore.ts', ['--from', kept], place, `${passphrase}!`),
      command('restore.ts', ['--from', kept], dataFolder),
    ]);
    expect(refusals).toEqual([
      { code: 2, output: expect.stringContaining('was changed or cut off') },
      { code: 2, output: expect.stringContaining('not its passphrase') },
      { code: 2, output: expect.stringContaining(`${dataFolder} is not empty`) },
    ]);
    expect(readdirSync(dirname(place)), 'nothing was written').toEqual([]);

    // Somebody else's data in its place is moved, not lost.
    mkdirSync(place);
    writeFileSync(join(place, 'old'), '');
    const restored = await command(
      'restore.ts',
      ['--from', kept, '--replace', '--ledger', join(dataFolder, 'anchors/erasures.ndjson')],
      place,
    );
    expect([restored.code, restored.output]).toEqual([0, expect.stringMatching(/^valid$/m)]);
    expect(restored.output).toContain('1 erasure was applied again');
    expect(readdirSync(dirname(place))).toEqual(['data', expect.stringMatching(/^data\.until-/)]);

    const port = await freePort();
    await launchReady({ dataFolder: place, port });
    expect(await signInStatus(port)).toBe(200);
    const url = databaseUrlsOf(place).owner;
    const there = await queryOnce<{ key: string }>(url, 'SELECT key FROM spent_tries');
    const keys = new Set(there.map(({ key }) => key));
    expect(acknowledged.slice(0, before).filter((key) => !keys.has(key))).toEqual([]);
    // Erased after the backup was made, and so again with what was restored.
    expect(await keyBytes(url)).toEqual([{ bytes: 0 }]);
    await expect(queryOnce(url, 'DELETE FROM audit_event')).rejects.toThrow('append-only');
    await expect(queryOnce(url, 'DELETE FROM clinic')).rejects.toThrow('foreign key');
    expect(
      await queryOnce(
        url,
        `SELECT nextval(pg_get_serial_sequence('answer', 'sequence')) > coalesce(max(sequence), 0) AS ahead FROM answer`,
      ),
    ).toEqual([{ ahead: true }]);
  });
});
