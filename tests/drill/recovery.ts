import { execFile } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { appRole } from '../../scripts/setup/app-role.ts';
import { queryOnce } from '../../scripts/setup/database.ts';
import { freePort } from '../support/installation.ts';
import {
  asPostgres,
  deployFile,
  fileIn,
  folderIn,
  needPrograms,
  newFolder,
  pause,
  startProgram,
  until,
  type Program,
} from './deployed.ts';
import { startFaultProxy } from './fault-proxy.ts';
import { compare, verifyDatabase } from './compare.ts';
import { newLedger, type Ledger } from './ledger.ts';
import { useTablet } from './tablet.ts';
import { startTwoApps } from './two-apps.ts';

interface RecoveryFigures {
  /** Journeys before the moment that was gone back to, after it, and after going back. */
  readonly journeys: { readonly before: number; readonly after: number; readonly again: number };
  readonly acknowledged: Readonly<Record<keyof Ledger, number>>;
  readonly backupSeconds: number;
  readonly answersDuringBackup: number;
  readonly restoreSeconds: number;
  readonly seconds: number;
  readonly wrong: readonly string[];
}

const binaries = '/usr/lib/postgresql/15/bin';
const since = (began: number): number => Math.round((performance.now() - began) / 100) / 10;

/** A server of the clinic's own that archives what it stores, with pgBackRest. */
const startServer = async () => {
  const { folder, remove } = newFolder();
  const port = await freePort();
  const socket = folderIn(folder, 'socket');
  const data = join(folderIn(folder, 'main'), 'data');
  const password = randomBytes(18).toString('hex');
  // Without sleeping: the tablets are in this very process.
  const run = async (command: readonly string[]): Promise<void> => {
    const [program = '', ...args] = [...asPostgres(), ...command];
    await promisify(execFile)(program, args);
  };
  await run([
    ...[`${binaries}/initdb`, `--pgdata=${data}`, '--encoding=UTF8', '--locale=C.UTF-8', '--data-checksums'],
    ...[
      '--auth-local=trust',
      '--auth-host=scram-sha-256',
      `--pwfile=${fileIn(folder, 'password', `${password}\n`)}`,
    ],
  ]);
  const config = fileIn(
    folder,
    'pgbackrest.conf',
    deployFile('pgbackrest.conf', {
      '/var/lib/pgbackrest': folderIn(folder, 'repository'),
      '/var/log/pgbackrest': folderIn(folder, 'log'),
      '/tmp/pgbackrest': folderIn(folder, 'lock'),
      'keep-this-somewhere-else': randomBytes(24).toString('hex'),
      '/var/lib/postgresql/15/main': data,
      'pg1-port=5432': `pg1-port=${port}`,
      '/var/run/postgresql': socket,
    }),
  );
  appendFileSync(
    join(data, 'postgresql.conf'),
    `${deployFile('postgresql-archive.conf', { 'pgbackrest --stanza': `pgbackrest --config=${config} --stanza` })}
port = ${port}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = '${socket}'\nmax_connections = 100\n`,
  );
  let server: Program | undefined;
  const urlOf = (role: string, secret: string, database = 'beforehand'): string =>
    `postgresql://${role}:${secret}@127.0.0.1:${port}/${database}`;
  const adminUrl = urlOf('postgres', password, 'postgres');
  const start = async (): Promise<void> => {
    server = startProgram([...asPostgres(), `${binaries}/postgres`, '-D', data]);
    await until(
      'The server takes what is to be stored',
      async () =>
        (await queryOnce<{ follows: boolean }>(adminUrl, 'SELECT pg_is_in_recovery() AS follows'))[0]
          ?.follows === false,
      60_000,
      server.output,
    );
  };
  return {
    adminUrl,
    urlOf,
    start,
    stop: async () => server?.stop('SIGINT'),
    backRest: (...args: readonly string[]) =>
      run(['pgbackrest', `--config=${config}`, '--stanza=beforehand', ...args]),
    remove,
  };
};

/**
 * A backup of a server of its own is made while tablets are at work; later somebody with every right destroys a table. Going
 * back to the moment before has to bring back all that was acknowledged until then, and nothing of what came after.
 */
export const runRecovery = async (): Promise<RecoveryFigures> => {
  needPrograms({ pgbackrest: 'pgbackrest', [`${binaries}/initdb`]: 'postgresql-15' });
  const began = performance.now();
  const server = await startServer();
  const undo: (() => Promise<unknown> | void)[] = [server.remove, server.stop];
  const ending = new AbortController();
  try {
    await server.start();
    await server.backRest('stanza-create');
    const passwords = { owner: randomBytes(18).toString('hex'), app: randomBytes(18).toString('hex') };
    for (const sql of [
      `CREATE ROLE beforehand LOGIN PASSWORD '${passwords.owner}'`,
      `CREATE ROLE ${appRole} LOGIN PASSWORD '${passwords.app}'`,
      'CREATE DATABASE beforehand OWNER beforehand',
    ])
      await queryOnce(server.adminUrl, sql);
    const ownerUrl = server.urlOf('beforehand', passwords.owner);
    const line = await startFaultProxy();
    undo.push(line.close);
    const baseUrl = `http://127.0.0.1:${line.port}`;
    const apps = await startTwoApps([await freePort(), await freePort()], {
      DATABASE_URL: server.urlOf(appRole, passwords.app),
      DATABASE_OWNER_URL: ownerUrl,
      NEXTAUTH_URL: baseUrl,
    });
    undo.push(apps.stop);
    line.leadTo(apps.ports);
    const app = { baseUrl, databaseUrl: '', ownerUrl: '', dataFolder: apps.dataFolder };
    const wrong: string[] = [];
    /** Two tablets at whole journeys, until `meanwhile` is over and they are through. */
    const journeysWhile = async (
      ledger: Ledger,
      name: string,
      meanwhile: () => Promise<void>,
    ): Promise<number> => {
      const last = new AbortController();
      const tablets = [1, 2].map((number) =>
        useTablet(
          { app, ledger, last: last.signal, signal: ending.signal, plantLostAck: false, notSureOf: [] },
          `${name}-${number}`,
        ),
      );
      await meanwhile();
      last.abort();
      const outcomes = await Promise.all(tablets);
      wrong.push(...outcomes.flatMap(({ trouble }) => trouble ?? []));
      return outcomes.reduce((sum, { journeys }) => sum + journeys, 0);
    };

    const ledger = newLedger();
    let backupSeconds = 0;
    let duringBackup = 0;
    const before = await journeysWhile(ledger, 'Before', async () => {
      await until('Tablets are at work', () => Promise.resolve(ledger.answers.length > 20));
      const started = performance.now();
      const before = ledger.answers.length;
      await server.backRest('backup', '--type=full');
      backupSeconds = since(started);
      duringBackup = ledger.answers.length - before;
      // More than the backup alone has.
      const by = ledger.answers.length + 60;
      await until('Tablets go on', () => Promise.resolve(ledger.answers.length > by));
    });
    const [{ moment } = { moment: '' }] = await queryOnce<{ moment: string }>(
      server.adminUrl,
      'SELECT clock_timestamp()::text AS moment',
    );
    await pause(1_000);
    const later = newLedger();
    const after = await journeysWhile(later, 'After', () => Promise.resolve());
    await queryOnce(ownerUrl, 'DROP TABLE answer CASCADE');
    await queryOnce(server.adminUrl, 'SELECT pg_switch_wal()');

    await apps.kill(0);
    await apps.kill(1);
    const restoring = performance.now();
    await server.stop();
    await server.backRest(
      'restore',
      '--delta',
      '--type=time',
      `--target=${moment}`,
      '--target-action=promote',
    );
    await server.start();
    const restoreSeconds = since(restoring);
    await Promise.all([apps.startAgain(0), apps.startAgain(1)]);

    wrong.push(...(await compare({ ...apps, ownerUrl }, ledger)));
    for (const { key } of later.answers) {
      const [row] = await queryOnce<{ n: number }>(
        ownerUrl,
        `SELECT count(*)::int AS n FROM answer WHERE idempotency_key = '${key}'`,
      );
      if (row?.n !== 0) wrong.push(`answer ${key} is of after the moment that was gone back to`);
    }
    const again = await journeysWhile(ledger, 'Again', () => Promise.resolve());
    wrong.push(
      ...(await compare({ ...apps, ownerUrl }, ledger)),
      ...verifyDatabase(apps.dataFolder, { ...apps.environment }),
    );
    return {
      journeys: { before, after, again },
      acknowledged: {
        answers: ledger.answers.length,
        decisions: ledger.decisions.length,
        signatures: ledger.signatures.length,
        records: ledger.records.length,
      },
      backupSeconds,
      answersDuringBackup: duringBackup,
      restoreSeconds,
      seconds: Math.round((performance.now() - began) / 1000),
      wrong,
    };
  } finally {
    ending.abort();
    for (const action of undo.toReversed()) await action();
  }
};
