import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { appRole } from '../../scripts/setup/app-role.ts';
import { queryOnce } from '../../scripts/setup/database.ts';
import { freePort } from '../../scripts/setup/free-port.ts';
import { startTemporaryPostgres } from '../../scripts/setup/temporary-postgres.ts';
import {
  asPostgres,
  deployFile,
  fileIn,
  folderIn,
  listensAt,
  needPrograms,
  newFolder,
  startProgram,
  until,
  type Program,
} from './deployed.ts';
import { startTwoApps, type TwoApps } from './two-apps.ts';

/** Two processes of the app behind nginx, before PgBouncer and a PostgreSQL of their own: docs/operations.md. */
export interface BehindProxies {
  readonly baseUrl: string;
  readonly plainUrl: string;
  readonly ownerUrl: string;
  readonly apps: TwoApps;
  /** What the proxies said. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** For this machine and a day. Clients of the drill have to be told to trust it. */
export const makeCertificate = (folder: string): Certificate => {
  const certificate = join(folder, 'certificate.pem');
  const key = join(folder, 'certificate.key');
  const made = spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'],
    ...[
      '-subj',
      '/CN=localhost',
      '-addext',
      'subjectAltName=DNS:localhost',
      '-keyout',
      key,
      '-out',
      certificate,
    ],
  ]);
  if (made.status !== 0) throw new Error(`No certificate was made: ${made.stderr.toString()}`);
  return { certificate, key };
};

/** By docs/deploy/pgbouncer.ini: for one database, or for whichever somebody asks for (`*`). */
export const startPgBouncer = async (
  folder: string,
  serverPort: number,
  { database, password }: { readonly database: string; readonly password: string },
): Promise<{ readonly pool: Program; readonly port: number }> => {
  const port = await freePort();
  const leads = database === '*' ? `* = host=127.0.0.1 port=${serverPort}` : undefined;
  const config = fileIn(
    folder,
    'pgbouncer.ini',
    deployFile('pgbouncer.ini', {
      'beforehand = host=127.0.0.1 port=5432 dbname=beforehand':
        leads ?? `${database} = host=127.0.0.1 port=${serverPort} dbname=${database}`,
      'listen_port = 6432': `listen_port = ${port}`,
      '/etc/pgbouncer/userlist.txt': fileIn(folder, 'userlist.txt', `"${appRole}" "${password}"\n`),
      '/var/log/postgresql/pgbouncer.log': join(folder, 'pgbouncer.log'),
      '/var/run/postgresql/pgbouncer.pid': join(folder, 'pgbouncer.pid'),
    }),
  );
  const pool = startProgram([...asPostgres(), 'pgbouncer', config]);
  await until('PgBouncer listens', listensAt('127.0.0.1', port), 10_000, pool.output);
  return { pool, port };
};

/** By docs/deploy/nginx.conf; without a certificate only as far as it goes without TLS. */
export const startNginx = async (
  folder: string,
  [first, second]: readonly [number, number],
  {
    tls,
    port,
    plainPort,
  }: { readonly tls: Certificate | null; readonly port: number; readonly plainPort: number },
): Promise<Program> => {
  const addresses = {
    '127.0.0.1:3001': `127.0.0.1:${first}`,
    '127.0.0.1:3002': `127.0.0.1:${second}`,
    'listen 80;': `listen ${plainPort};`,
    'server_name clinic.example;': 'server_name localhost;',
    '/var/log/nginx/beforehand.log': join(folder, 'nginx.log'),
  };
  const site = fileIn(
    folder,
    'beforehand.conf',
    deployFile('nginx.conf', {
      ...addresses,
      ...(tls
        ? {
            'listen 443 ssl http2;': `listen ${port} ssl http2;`,
            'https://clinic.example$request_uri': `https://localhost:${port}$request_uri`,
            '/etc/ssl/certs/clinic.example.pem': tls.certificate,
            '/etc/ssl/private/clinic.example.key': tls.key,
          }
        : {
            'listen 443 ssl http2;': `listen ${port};`,
            'ssl_certificate /etc/ssl/certs/clinic.example.pem;': '',
            'ssl_certificate_key /etc/ssl/private/clinic.example.key;': '',
            'ssl_protocols TLSv1.2 TLSv1.3;': '',
          }),
    }),
  );
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folderIn(folder, name)};`)
    .join(' ');
  const main = fileIn(
    folder,
    'nginx.conf',
    `user postgres; pid ${folder}/nginx.pid; error_log stderr; events {}\nhttp { ${temporary} include ${site}; }\n`,
  );
  const nginx = startProgram(['nginx', '-g', 'daemon off;', '-p', folder, '-c', main]);
  await until('nginx listens', listensAt('127.0.0.1', port), 10_000, nginx.output);
  return nginx;
};

export const startBehindProxies = async (
  tls: Certificate,
  environment: Readonly<Record<string, string>> = {},
): Promise<BehindProxies> => {
  needPrograms({ nginx: 'nginx', pgbouncer: 'pgbouncer', setpriv: 'util-linux' });
  const { folder, remove } = newFolder();
  const undo: (() => Promise<void> | void)[] = [remove];
  const stop = async (): Promise<void> => {
    for (const action of undo.toReversed()) await action();
  };
  try {
    const server = await startTemporaryPostgres({ durable: true });
    undo.push(server.stop);
    const passwords = { owner: randomBytes(18).toString('hex'), app: randomBytes(18).toString('hex') };
    for (const sql of [
      `CREATE ROLE beforehand LOGIN PASSWORD '${passwords.owner}'`,
      `CREATE ROLE ${appRole} LOGIN PASSWORD '${passwords.app}'`,
      'CREATE DATABASE beforehand OWNER beforehand',
    ])
      await queryOnce(server.adminUrl(), sql);

    const { pool, port: poolPort } = await startPgBouncer(folder, server.port, {
      database: 'beforehand',
      password: passwords.app,
    });
    undo.push(() => pool.stop('SIGINT'));

    const [first, second, tlsPort, plainPort] = [
      await freePort(),
      await freePort(),
      await freePort(),
      await freePort(),
    ];
    const baseUrl = `https://localhost:${tlsPort}`;
    const ownerUrl = `postgresql://beforehand:${passwords.owner}@127.0.0.1:${server.port}/beforehand`;
    const apps = await startTwoApps([first, second], {
      DATABASE_URL: `postgresql://${appRole}:${passwords.app}@127.0.0.1:${poolPort}/beforehand`,
      DATABASE_OWNER_URL: ownerUrl,
      DATABASE_NAMED_STATEMENTS: 'no',
      NEXTAUTH_URL: baseUrl,
      ...environment,
    });
    undo.push(apps.stop);

    const nginx = await startNginx(folder, [first, second], { tls, port: tlsPort, plainPort });
    undo.push(() => nginx.stop('SIGQUIT'));
    return {
      baseUrl,
      plainUrl: `http://localhost:${plainPort}`,
      ownerUrl,
      apps,
      output: () => `${pool.output()}\n${nginx.output()}`,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};
