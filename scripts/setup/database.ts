import pg from 'pg';
import { appRole } from './app-role.ts';
import type { Postgres } from './postgres.ts';
import type { Secrets } from './secrets.ts';
import { SetUpProblem } from './set-up-problem.ts';

const owner = 'beforehand';
const database = 'beforehand';

/** The two ways into the database of an installation. */
export interface DatabaseUrls {
  /** Makes and changes the tables. Only for setting up. */
  readonly owner: string;
  readonly app: string;
}

/**
 * Makes the database on the embedded server, who owns it, and who the app is in it. Neither is a superuser, and the app owns
 * nothing, so that it cannot switch off what the database refuses.
 */
export const ensureDatabase = async (server: Postgres, secrets: Secrets): Promise<DatabaseUrls> => {
  const admin = new pg.Client({ connectionString: server.adminUrl() });
  await admin.connect();
  try {
    for (const [role, secret] of [
      [owner, secrets.DATABASE_PASSWORD],
      [appRole, secrets.DATABASE_APP_PASSWORD],
    ] as const) {
      const { rowCount: roles } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
      await admin.query(
        `${roles ? 'ALTER' : 'CREATE'} ROLE ${role} LOGIN PASSWORD ${admin.escapeLiteral(secret)}`,
      );
    }
    const { rowCount: databases } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [
      database,
    ]);
    if (!databases) {
      await admin.query(`CREATE DATABASE ${database} OWNER ${owner}`);
      await admin.query(`REVOKE CONNECT ON DATABASE ${database} FROM PUBLIC`);
    }
    await admin.query(`REVOKE TEMPORARY ON DATABASE ${database} FROM PUBLIC`);
    await admin.query(`GRANT CONNECT ON DATABASE ${database} TO ${appRole}`);
  } finally {
    await admin.end();
  }
  return embeddedUrls(server.port, secrets);
};

export const embeddedUrls = (port: number, secrets: Secrets): DatabaseUrls => {
  const url = (role: string, password: string): string =>
    `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  return { owner: url(owner, secrets.DATABASE_PASSWORD), app: url(appRole, secrets.DATABASE_APP_PASSWORD) };
};

/** One query against a database, on a connection of its own. */
export const queryOnce = async <Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** Fails with a sentence that says where the database was looked for, never how one gets in. */
export const checkReachable = async (url: string): Promise<void> => {
  let where: string;
  try {
    const { hostname, port, pathname } = new URL(url);
    where = `${hostname || 'localhost'}:${port || 5432}${pathname}`;
  } catch {
    throw new SetUpProblem(
      'DATABASE_URL is not an address such as postgresql://user:password@host:5432/database.',
    );
  }
  try {
    await queryOnce(url, 'SELECT 1');
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    throw new SetUpProblem(
      `The database at ${where} cannot be reached (${message || code}): check DATABASE_URL, and that the server runs.`,
    );
  }
};
