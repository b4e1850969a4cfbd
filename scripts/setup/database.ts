import pg from 'pg';
import type { Postgres } from './postgres.ts';
import type { Secrets } from './secrets.ts';
import { SetUpProblem } from './set-up-problem.ts';

const role = 'beforehand';
const database = 'beforehand';

/**
 * Makes the app's own role and database on the embedded server. The role is no superuser, so that the app cannot
 * switch off what the database refuses.
 *
 * @returns how the app connects
 */
export const ensureDatabase = async (server: Postgres, secrets: Secrets): Promise<string> => {
  const admin = new pg.Client({ connectionString: server.adminUrl() });
  await admin.connect();
  try {
    const password = admin.escapeLiteral(secrets.DATABASE_PASSWORD);
    const { rowCount: roles } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
    await admin.query(`${roles ? 'ALTER' : 'CREATE'} ROLE ${role} LOGIN PASSWORD ${password}`);
    const { rowCount: databases } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [
      database,
    ]);
    if (!databases) {
      await admin.query(`CREATE DATABASE ${database} OWNER ${role}`);
      await admin.query(`REVOKE CONNECT ON DATABASE ${database} FROM PUBLIC`);
    }
  } finally {
    await admin.end();
  }
  return embeddedUrl(server.port, secrets.DATABASE_PASSWORD);
};

export const embeddedUrl = (port: number, password: string): string =>
  `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

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
