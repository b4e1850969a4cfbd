import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { reading, transaction, withoutClinic } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { appRole } from '../../../scripts/setup/app-role.ts';
import { aRow, insertRow } from '../../support/a-row';
import { owner } from '../../support/owner';

// So that one transaction surely comes after another on the same connection.
process.env['DATABASE_POOL_SIZE'] = '1';
// As behind a pool that hands connections on and keeps no prepared statements.
process.env['DATABASE_NAMED_STATEMENTS'] = 'no';

/** Of the installation, not of a clinic. */
const shared = ['_prisma_migrations', 'record_key', 'spent_tries'];

const named = async (sql: string): Promise<readonly string[]> =>
  (await owner().$queryRawUnsafe<{ name: string }[]>(sql)).map(({ name }) => name);

/** Whatever the migrations have made, so that a table of tomorrow is in here by itself. */
const tables = (
  await named(`SELECT relname::text AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY 1`)
).filter((name) => !shared.includes(name));

const columnOf = (table: string): string => (table === 'clinic' ? 'id' : 'clinic_id');
const refused = { code: '42501' };

const mine = newId();
const theirs = newId();
const app = new pg.Client({ connectionString: process.env['DATABASE_URL'] });

beforeAll(async () => {
  await app.connect();
  const url = Object.assign(new URL(inject('adminUrl')), {
    pathname: new URL(process.env['DATABASE_URL'] ?? '').pathname,
  });
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  for (const table of tables) {
    // Rows of every table for both clinics, without everything that they would refer to.
    await admin.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
    for (const clinic of [mine, theirs])
      await insertRow(admin, table, await aRow(admin, table, { [columnOf(table)]: clinic }));
    await admin.query(`ALTER TABLE ${table} ENABLE TRIGGER ALL`);
  }
  await admin.end();
});

afterAll(() => app.end());

/** As a repository of the app, on a connection of its own: nothing of it is kept. */
const as = async <T>(clinic: string | null, work: () => Promise<T>): Promise<T> => {
  await app.query('BEGIN');
  try {
    if (clinic !== null) await app.query(`SELECT set_config('beforehand.clinic', $1, true)`, [clinic]);
    return await work();
  } finally {
    await app.query('ROLLBACK');
  }
};

const clinicsIn = async (table: string): Promise<readonly string[]> =>
  (
    await app.query<{ clinic: string }>(`SELECT ${columnOf(table)} AS clinic FROM ${table} ORDER BY 1`)
  ).rows.map(({ clinic }) => clinic);

/** How many rows a change reaches; none as well where the app may not change any. */
const reach = (sql: string, values: readonly string[] = []): Promise<number | null> =>
  app.query(sql, [...values]).then(
    ({ rowCount }) => rowCount,
    (error: { code?: string }) => {
      if (error.code === refused.code) return 0;
      throw error;
    },
  );

const insert = async (table: string, clinic: string): Promise<void> =>
  insertRow(app, table, await aRow(app, table, { [columnOf(table)]: clinic }));

describe.each(tables)('%s', (table) => {
  const column = columnOf(table);
  // Its own trigger looks for the consent first, and finds none.
  const takesNothing = table === 'treatment' ? { code: '23000' } : refused;

  test('without a clinic it shows nothing and takes nothing', async () => {
    expect(await as(null, () => clinicsIn(table))).toEqual([]);
    await expect(as(null, () => insert(table, mine))).rejects.toMatchObject(takesNothing);
    expect(await as(null, () => reach(`UPDATE ${table} SET ${column} = ${column}`))).toBe(0);
    expect(await as(null, () => reach(`DELETE FROM ${table}`))).toBe(0);
    expect(await as('', () => clinicsIn(table))).toEqual([]);
  });

  test('in a clinic it shows and takes that clinic’s rows, and no other', async () => {
    expect(await as(mine, () => clinicsIn(table))).toEqual([mine]);
    await expect(as(mine, () => insert(table, theirs))).rejects.toMatchObject(takesNothing);
    const there = `WHERE ${column} = $1`;
    expect(await as(mine, () => reach(`UPDATE ${table} SET ${column} = ${column} ${there}`, [theirs]))).toBe(
      0,
    );
    expect(await as(mine, () => reach(`DELETE FROM ${table} ${there}`, [theirs]))).toBe(0);
    // Nor is a row given away.
    expect(await as(mine, () => reach(`UPDATE ${table} SET ${column} = $1`, [theirs]))).toBe(0);
  });

  test('of its own clinic it takes what the app writes', async () => {
    const outcome = as(mine, () => insert(table, mine)).catch(({ code }: { code: string }) => code);
    // Written by a migration alone, or by nobody any more; or what it refers to is not there, which is asked after whose it is.
    expect([
      undefined,
      '23503',
      '23000',
      '23505',
      ...(['seal_backlog', 'patient_name_word'].includes(table) ? ['42501'] : []),
    ]).toContain(await outcome);
  });
});

describe('a query that forgot to say which clinic', () => {
  test('gets rows of its own clinic only', async () => {
    const every = (clinic: string) => transaction(clinic, (tx) => tx.patient.findMany());
    expect((await every(mine)).map(({ clinicId }) => clinicId)).toEqual([mine]);
    expect((await every(theirs)).map(({ clinicId }) => clinicId)).toEqual([theirs]);
    expect(await owner().patient.count()).toBe(2);
  });

  test('changes rows of its own clinic only', async () => {
    const { count } = await transaction(mine, (tx) => tx.patient.updateMany({ data: { personToken: 1n } }));
    expect(count).toBe(1);
    expect(await owner().patient.count({ where: { clinicId: theirs, personToken: 1n } })).toBe(0);
  });

  test('gets nothing where no clinic is named, on the connection of one that was', async () => {
    const look = (tx: Parameters<Parameters<typeof withoutClinic>[0]>[0]) =>
      tx.$queryRaw<{ pid: number; patients: number }[]>`
        SELECT pg_backend_pid() AS pid, (SELECT count(*)::int FROM patient) AS patients`;
    const [inside] = await transaction(mine, look);
    const [after] = await withoutClinic(look);
    expect(after).toEqual({ pid: inside!.pid, patients: 0 });
  });

  test('leaves nothing behind on the connection for whoever gets it next', async () => {
    await transaction(mine, (tx) => tx.patient.findMany());
    const left = await withoutClinic(
      (tx) => tx.$queryRaw<{ statements: number; clinic: string; locks: number }[]>`
        SELECT (SELECT count(*)::int FROM pg_prepared_statements) AS statements,
          current_setting('beforehand.clinic', true) AS clinic,
          (SELECT count(*)::int FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'advisory') AS locks`,
    );
    expect(left).toEqual([{ statements: 0, clinic: '', locks: 0 }]);
  });

  test('writes nothing where it only reads', async () => {
    const write = reading(mine, (tx) => tx.patient.updateMany({ data: { personToken: 2n } }));
    await expect(write).rejects.toThrow(/read-only/);
  });
});

describe('the role of the app', () => {
  test('owns nothing, is nobody else, and may do nothing that a role can be given', async () => {
    const [role] = await owner().$queryRawUnsafe<unknown[]>(
      `SELECT rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls,
         EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid) AS member,
         EXISTS (SELECT FROM pg_shdepend d WHERE d.refobjid = r.oid AND d.deptype = 'o') AS owns
       FROM pg_roles r WHERE rolname = '${appRole}'`,
    );
    expect(new Set(Object.values(role as object))).toEqual(new Set([false]));
  });

  test('may add to evidence, and neither change nor remove it', async () => {
    const more = await named(`
      SELECT t.tgrelid::regclass::text AS name FROM pg_trigger t
      WHERE t.tgname = 'append_only' AND t.tgrelid <> 'record_key'::regclass AND (
        has_table_privilege('${appRole}', t.tgrelid, 'UPDATE, DELETE')
        OR has_any_column_privilege('${appRole}', t.tgrelid, 'UPDATE') AND t.tgrelid <> 'screening'::regclass)`);
    expect(more).toEqual([]);
    // To hold a screening needs a column that one might change; the trigger refuses it all the same.
    await expect(as(mine, () => app.query('UPDATE screening SET id = id WHERE false'))).rejects.toThrow(
      /append-only/,
    );
  });

  test('every table keeps clinics apart, by one policy, for everything', async () => {
    const kept = await named(`
      SELECT p.tablename::text AS name FROM pg_policies p JOIN pg_class c ON c.oid = p.tablename::regclass
      WHERE p.schemaname = 'public' AND c.relrowsecurity AND p.cmd = 'ALL' AND p.permissive = 'PERMISSIVE'
        AND p.qual LIKE '%beforehand.clinic%' AND p.with_check = p.qual ORDER BY 1`);
    expect(kept).toEqual(tables);
    expect(
      await named(`SELECT policyname::text AS name FROM pg_policies WHERE schemaname = 'public'`),
    ).toHaveLength(tables.length);
  });

  test('has few doors that are open before a clinic is known, and they answer clinics alone', async () => {
    const doors = await named(`
      SELECT p.proname || ' ' || p.prorettype::regtype || coalesce(' ' || array_to_string(p.proconfig, ','), '') AS name
      FROM pg_proc p WHERE p.prosecdef AND p.pronamespace = 'public'::regnamespace
        AND has_function_privilege('${appRole}', p.oid, 'EXECUTE') ORDER BY 1`);
    const own = ' search_path=""';
    expect(doors).toEqual([
      `clinic_of_copy_link uuid${own}`,
      `clinic_of_device uuid${own}`,
      `clinic_of_email uuid${own}`,
      `clinic_of_identity uuid${own}`,
      `clinic_of_link uuid${own}`,
      `clinic_of_passkey uuid${own}`,
      `clinic_of_receipt uuid${own}`,
      `clinic_of_set_up_link uuid${own}`,
      `clinics_with_due_pdfs uuid${own}`,
      `clinics_with_exports uuid${own}`,
      `clinics_with_idle_rescreening uuid${own}`,
      `clinics_with_open_exports uuid${own}`,
      // Destroys a key of the clinic that the transaction has named, and tells nothing.
      `destroy_patient_key void${own}`,
      `every_clinic uuid${own}`,
      `has_demo_clinic boolean${own}`,
      `has_real_clinic boolean${own}`,
    ]);
  });

  test.each([
    'DROP TABLE pdf_trouble',
    'ALTER TABLE answer DISABLE TRIGGER USER',
    'ALTER TABLE answer DISABLE ROW LEVEL SECURITY',
    'ALTER TABLE answer ADD COLUMN note text',
    'DROP POLICY own_clinic ON answer',
    'CREATE POLICY every_clinic ON answer USING (true)',
    'TRUNCATE pdf_trouble',
    'CREATE TABLE note (text text)',
    'CREATE TABLE queue.note (text text)',
    'CREATE SCHEMA note',
    'CREATE FUNCTION public.note() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
    `SELECT keep_clinics_apart('record_key', 'DELETE')`,
    'SELECT * FROM _prisma_migrations',
    'DELETE FROM record_key',
    'SET ROLE beforehand',
    'SET SESSION AUTHORIZATION beforehand',
    'SET session_replication_role = replica',
    `ALTER ROLE ${appRole} BYPASSRLS`,
    // Whoever switches it off gets an error in place of rows.
    'SET row_security = off; SELECT * FROM patient',
  ])('cannot: %s', async (sql) => {
    await expect(as(mine, () => app.query(sql))).rejects.toMatchObject(refused);
  });
});
