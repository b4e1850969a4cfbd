import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Evaluation } from '@/rules';
import type { StaffActor } from '@/lib/actors';
import { nodePrimitives } from '@/lib/crypto/node-primitives';
import { readRecord } from '@/lib/consent/read-consent';
import { newId } from '@/lib/ids';
import { patientById, searchPatients } from '@/lib/patients/search-patients';
import { checkDatabase } from '@/lib/record/check-database';
import { searchRecords } from '@/lib/record/search-records';
import { answerHistory } from '@/lib/screening/answer-history';
import { readKeyFile } from '@/lib/verify/trusted-keys';
import { demoClinic, demoStaff } from '@/prisma/seed/demo-people';
import { encryptNames } from '../../../scripts/encrypt/encrypt-names.ts';
import { applyMigrations } from '../../../scripts/setup/migrations.ts';
import { bringUpToDate } from '../../../scripts/setup/up-to-date.ts';
import { snapshotOf } from '../../support/a-clinic';
import { recompute } from '../../support/recompute';
import { clinicOfBefore } from '../../support/clinic-of-before';

const staff: StaffActor = {
  kind: 'staff',
  clinicId: demoClinic.id,
  staffId: demoStaff[0].id,
  sessionId: newId(),
  fullName: demoStaff[0].fullName,
  roles: ['physiotherapist', 'admin'],
};
let owner: pg.Pool;

/** As the release of then stored it. */
const then = {
  answers: [] as { readonly factId: string; readonly value: unknown }[],
  events: [] as unknown[],
  assessments: [] as Evaluation[],
  newest: [] as { readonly input: unknown; readonly evaluation: Evaluation }[],
};

beforeAll(async () => {
  const urls = await clinicOfBefore(inject('adminUrl'), `before_${newId().replaceAll('-', '')}`);
  process.env['DATABASE_URL'] = urls.app;
  process.env['DATABASE_OWNER_URL'] = urls.owner;
  owner = new pg.Pool({ connectionString: urls.owner });
  await applyMigrations(urls.owner);
  const all = async <T extends object>(sql: string): Promise<T[]> => (await owner.query<T>(sql)).rows;
  then.answers = await all('SELECT fact_id AS "factId", value FROM answer ORDER BY sequence');
  then.events = await all('SELECT kind, detail FROM screening_event ORDER BY screening_id, sequence');
  then.assessments = (
    await all<{ evaluation: Evaluation }>('SELECT evaluation FROM assessment ORDER BY screening_id, sequence')
  ).map(({ evaluation }) => evaluation);
  then.newest = await all(
    'SELECT DISTINCT ON (screening_id) input, evaluation FROM assessment ORDER BY screening_id, sequence DESC',
  );
});

afterAll(() => owner.end());

const inTheClear = async (): Promise<number> => {
  const { rows } = await owner.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM patient WHERE given_name IS NOT NULL AND identity IS NULL',
  );
  return rows[0]!.count;
};

test('names of before are encrypted, also when that is ended in the middle, twice', async () => {
  expect(await inTheClear()).toBe(3);
  const endAfterOne = (done: number): void => {
    if (done === 1) throw new Error('The power is gone.');
  };
  await expect(encryptNames(owner, endAfterOne, 1)).rejects.toThrow('The power is gone.');
  expect(await inTheClear()).toBe(2);
  // In the middle of a batch: what it had written already goes with it.
  await owner.query(`CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE 'The power is gone again.'; END $$;
    CREATE TRIGGER cut BEFORE DELETE ON patient_name_word EXECUTE FUNCTION cut();`);
  await expect(encryptNames(owner)).rejects.toThrow('The power is gone again.');
  expect(await inTheClear()).toBe(2);
  // Nobody is shown without a name meanwhile: what is not encrypted is an error.
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM patient WHERE identity IS NULL');
  await expect(patientById(staff, rows[0]!.id)).rejects.toThrow('has no name that opens');
  await owner.query('DROP TRIGGER cut ON patient_name_word; DROP FUNCTION cut();');

  await bringUpToDate(process.env['DATABASE_OWNER_URL']!, process.env['DATABASE_URL']!);
  expect(await inTheClear()).toBe(0);
  await expect(owner.query(`UPDATE patient SET family_name = 'Osei'`)).rejects.toThrow(
    /patient_not_in_the_clear/,
  );
  // What may only be added to was changed this once; from then on the owner is refused as before.
  for (const table of [
    'sealed_record',
    'consent',
    'signature',
    'answer',
    'assessment',
    'review',
    'screening_event',
  ])
    await expect(owner.query(`UPDATE ${table} SET clinic_id = clinic_id`)).rejects.toThrow(/append-only/);
});

test('and are found and read as before, chains and audit trail verifying', async () => {
  const found = async (name: string) =>
    (await searchPatients(staff, name)).map(({ familyName }) => familyName);
  expect(await found('osei')).toEqual(['Osei']);
  expect(await found('chidi alm')).toEqual(['Almeida']);
  expect(await found('fitz')).toEqual(['Okonkwo-Fitzgerald']);
  const { records } = await searchRecords(staff, { name: 'osei', page: 1 });
  expect(records).toMatchObject([
    { givenName: 'Ada', familyName: 'Osei', bornOn: '1988-04-12', state: 'complete' },
  ]);
  expect(await readRecord(staff, records[0]!.id)).toMatchObject({ ok: true });

  const { rows } = await owner.query<{ key: string }>('SELECT public_key AS key FROM record_key');
  const pem = `-----BEGIN PUBLIC KEY-----\n${rows[0]!.key}\n-----END PUBLIC KEY-----`;
  const verdict = await checkDatabase((await readKeyFile(pem, nodePrimitives))!, []);
  expect(verdict).toMatchObject({ verdict: 'valid', records: 1 });
});

test('what was said, judged and decided then is read as it was', async () => {
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM screening ORDER BY id');
  const said = [];
  const stands = [];
  for (const { id } of rows) {
    said.push(...(await answerHistory(staff, id)));
    const { events, reviews, assessment } = await snapshotOf(staff, id);
    if (assessment)
      expect(await recompute(staff.clinicId, assessment.id)).toMatchObject({ stored: assessment.hash });
    stands.push({ id, events: events.map(({ kind, detail }) => ({ kind, detail })), reviews, assessment });
  }
  said.sort((a, b) => Number(a.sequence - b.sequence));
  expect(said.map(({ factId, value }) => ({ factId, value }))).toEqual(then.answers);
  expect(stands.flatMap(({ events }) => events)).toEqual(then.events);
  expect(stands.flatMap(({ reviews }) => reviews)).toMatchObject([
    { reasonText: 'Talked it through with her daughter.', conditions: ['Lying down, with the door open'] },
  ]);
  expect(stands.flatMap(({ assessment }) => assessment ?? [])).toMatchObject(then.newest);
});

test('and records are still found by what was judged', async () => {
  const { rows } = await owner.query<{ findings: string[]; rules: string[] }>(
    `SELECT finding_ids AS findings, rule_ids AS rules FROM assessment ORDER BY screening_id, sequence`,
  );
  expect(rows).toEqual(
    then.assessments.map(({ findings }) => ({
      findings: findings.map(({ id }) => id),
      rules: findings.flatMap(({ id, cases }) => cases.map((one) => `${id}/${one}`)),
    })),
  );
});

/** Who they are, whom they brought, what they answered and what was written about it. */
const words =
  /osei|almeida|chidi|grace|1988-04-12|quentin|1977-07-17|heart tablet|her pharmacist from|her daughter|door open/i;

test('no table says who they are, or what they said', async () => {
  const { rows: tables } = await owner.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  expect(tables.length).toBeGreaterThan(40);
  for (const { name } of tables) {
    const { rows } = await owner.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
    expect({ name, found: words.exec(JSON.stringify(rows))?.[0] }).toEqual({ name });
  }
});
