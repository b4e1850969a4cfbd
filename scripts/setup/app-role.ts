import pg from 'pg';
import { SetUpProblem } from './set-up-problem.ts';

/** The account of the database that the app works as. It owns nothing, and sees one clinic at a time. */
export const appRole = 'beforehand_app';

const userOf = (url: string): string => decodeURIComponent(new URL(url).username);

/** The same way in, working as the app's role from the first moment on. */
export const asAppRole = (ownerUrl: string): string => {
  const url = new URL(ownerUrl);
  const options = [url.searchParams.get('options'), `-c role=${appRole}`].filter(Boolean).join(' ');
  url.searchParams.set('options', options);
  return url.href;
};

/** Does something as the owner that the owner may not be allowed to; then one sentence says what somebody else has to do. */
const orSay = async (work: Promise<unknown>, sentence: string): Promise<void> => {
  try {
    await work;
  } catch (error) {
    const { code } = error as { code?: string };
    // Two starts at once: the other one made it.
    if (code === '42710' || code === '23505') return;
    if (code === '42501') throw new SetUpProblem(sentence);
    throw error;
  }
};

/** Makes the app's role where it is missing, and lets the owner work as it where both come by the same way. */
export const ensureAppRole = async (ownerUrl: string, appUrl: string): Promise<void> => {
  const owner = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await owner.connect();
  try {
    const { rowCount } = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [appRole]);
    if (!rowCount)
      await orSay(
        owner.query(`CREATE ROLE ${appRole} NOLOGIN`),
        `The role ${appRole} is missing and this account may not make it: let an administrator of the database run CREATE ROLE ${appRole}.`,
      );
    if (userOf(ownerUrl) !== userOf(appUrl)) return;
    const { rows } = await owner.query<{ may: boolean; name: string }>(
      `SELECT pg_has_role(current_user, $1, 'SET') AS may, quote_ident(current_user) AS name`,
      [appRole],
    );
    const [{ may, name } = { may: false, name: '' }] = rows;
    if (!may)
      await orSay(
        owner.query(`GRANT ${appRole} TO ${name} WITH INHERIT FALSE, SET TRUE`),
        `This account may not work as ${appRole}: let an administrator of the database run GRANT ${appRole} TO ${name}, or set DATABASE_OWNER_URL beside DATABASE_URL.`,
      );
  } finally {
    await owner.end();
  }
};

/** Refuses to start an app that the database would not hold back: as the owner of the tables, or as a superuser. */
export const checkAppRole = async (appUrl: string): Promise<void> => {
  const app = new pg.Client({ connectionString: appUrl, connectionTimeoutMillis: 10_000 });
  try {
    await app.connect();
    const { rows } = await app.query<{ held: boolean }>(
      `SELECT row_security_active('clinic') AND has_table_privilege('clinic', 'SELECT') AS held`,
    );
    if (rows[0]?.held) return;
  } catch (error) {
    throw new SetUpProblem(
      `The app cannot connect to the database as ${appRole} (${(error as Error).message}): see "The database" in docs/operations.md.`,
    );
  } finally {
    await app.end().catch(() => undefined);
  }
  throw new SetUpProblem(
    `The app would not be held to one clinic by the database: DATABASE_URL has to lead to ${appRole}. See "The database" in docs/operations.md.`,
  );
};
