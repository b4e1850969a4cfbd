import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import pg from 'pg';
import { freePort } from './free-port.ts';
import { postgresAccount, type PostgresAccount } from './postgres-account.ts';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.ts';
import { clearStaleLock, stopPostgresIn } from './postgres-orphan.ts';
import { SetUpProblem } from './set-up-problem.ts';

export interface PostgresOptions {
  /** The folder that holds the cluster (`postgres/`) and its log (`postgres.log`). */
  readonly folder: string;
  /** Of the superuser `postgres`. */
  readonly password: string;
  readonly settings?: Readonly<Record<string, string>>;
}

export interface Postgres {
  readonly port: number;
  readonly pid: number;
  /** A connection as the superuser. */
  readonly adminUrl: (database?: string) => string;
  /** Resolves when the server has ended, whoever ended it. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

const superuser = 'postgres';
const startWithin = 120_000;
const keepLogBelow = 10_000_000;

export const superuserUrl = (port: number, password: string, database: string): string =>
  `postgresql://${superuser}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

/** Starts the embedded server, making its cluster first when there is none, and stopping one left over from a crash. */
export const startPostgres = async (options: PostgresOptions, wantedPort?: number): Promise<Postgres> => {
  const cluster = join(options.folder, 'postgres');
  const log = join(options.folder, 'postgres.log');
  const binaries = postgresBinaries();
  const account = postgresAccount(cluster, { binary: binaries.postgres, folder: options.folder });

  await stopPostgresIn(cluster);
  if (!existsSync(join(cluster, 'PG_VERSION'))) createCluster(cluster, options, binaries, account);
  await clearStaleLock(cluster);

  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > keepLogBelow) truncateSync(log);
  const port = wantedPort ?? (await freePort());
  const child = launch(cluster, log, port, options, binaries, account);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const adminUrl = (database = 'postgres'): string => superuserUrl(port, options.password, database);

  await accepting(adminUrl(), child, log, options);
  return {
    port,
    pid: child.pid ?? 0,
    adminUrl,
    ended,
    stop: async () => {
      await stopPostgresIn(cluster);
      await ended;
    },
  };
};

/** Made beside its place and moved there when complete: a cluster that exists is a cluster that works. */
const createCluster = (
  cluster: string,
  { folder, password }: PostgresOptions,
  { initdb }: PostgresBinaries,
  account: PostgresAccount,
): void => {
  const making = `${cluster}.new`;
  const passwordFile = join(folder, '.postgres-password');
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account.owner) {
    const { uid, gid } = account.owner;
    chownSync(making, uid, gid);
    chownSync(passwordFile, uid, gid);
  }
  try {
    const [command, args] = account.command(initdb, [
      `--pgdata=${making}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Sorting and case rules of PostgreSQL itself: the same on every machine, whatever locales it has.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ]);
    const done = spawnSync(command, args, { ...account.identity, env: bareEnvironment(), encoding: 'utf8' });
    if (done.status !== 0)
      throw new SetUpProblem(
        `PostgreSQL could not create its data folder: ${done.stderr || done.error}`.trim(),
      );
    renameSync(making, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
};

const launch = (
  cluster: string,
  log: string,
  port: number,
  { settings = {} }: PostgresOptions,
  { postgres }: PostgresBinaries,
  account: PostgresAccount,
): ChildProcess => {
  const all = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  };
  const [command, args] = account.command(postgres, [
    '-D',
    cluster,
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  const output = openSync(log, 'a', 0o600);
  chmodSync(log, 0o600);
  try {
    // Detached: Ctrl-C in a terminal reaches the app, which stops the database after its last query.
    return spawn(command, args, {
      ...account.identity,
      detached: true,
      cwd: '/',
      env: bareEnvironment(),
      stdio: ['ignore', output, output],
    });
  } finally {
    closeSync(output);
  }
};

/** None of the caller's PG… variables may change what the server does. */
const bareEnvironment = (): NodeJS.ProcessEnv => ({
  NODE_ENV: 'production',
  PATH: process.env['PATH'],
  LC_ALL: 'C',
  ...(process.platform === 'win32'
    ? { SystemRoot: process.env['SystemRoot'], TEMP: process.env['TEMP'] }
    : {}),
});

const accepting = async (
  url: string,
  child: ChildProcess,
  log: string,
  options: PostgresOptions,
): Promise<void> => {
  const end = Date.now() + startWithin;
  let launchError: Error | undefined;
  child.once('error', (error) => (launchError = error));

  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null || launchError)
      throw new SetUpProblem(
        `PostgreSQL did not start: ${launchError?.message ?? lastLine(log)} (more in ${log})`,
      );
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if ((error as { code?: string }).code === '28P01')
        throw new SetUpProblem(
          `The password of the database in ${options.folder} is not the one in its ${basename('secrets.json')}: put the file back that belongs to it.`,
        );
      if (Date.now() > end) throw new SetUpProblem(`PostgreSQL did not get ready in time: ${lastLine(log)}`);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }
};

const lastLine = (log: string): string =>
  readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .filter((line) => /FATAL|PANIC|ERROR|could not/.test(line))
    .at(-1) ?? 'it said nothing';
