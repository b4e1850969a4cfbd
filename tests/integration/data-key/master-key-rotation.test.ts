import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { keyFolder } from '@/lib/crypto/key-file';
import { masterKeyOf } from '@/lib/data-key/master-key';
import { unwrapKey } from '@/lib/data-key/wrapped-key';
import { transaction } from '@/lib/db/transaction';
import { findPatient, insertPatient } from '@/lib/patients/patient.repository';
import { searchPatients } from '@/lib/patients/search-patients';
import { newId } from '@/lib/ids';
import { rotateMasterKey } from '../../../scripts/rotate-master-key/rotate-master-key.ts';
import { aClinic } from '../../support/a-clinic';

let staff: StaffActor;
let owner: pg.Pool;
const patients: string[] = [];

const register = async (familyName: string): Promise<string> => {
  const id = newId();
  await transaction(staff.clinicId, (tx) =>
    insertPatient(tx, staff.clinicId, { id, givenName: 'Ada', familyName, bornOn: '1988-04-12' }),
  );
  patients.push(id);
  return id;
};

const folder = (): string => keyFolder(process.env['DATA_DIR']!);
const keyFiles = (): string[] => readdirSync(folder()).filter((name) => name.startsWith('master-'));
const idOfFile = (name: string): string => masterKeyOf(readFileSync(join(folder(), name), 'utf8')).keyId;

/** How many keys each master key wraps. */
const wrappedBy = async (): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await owner.query<{ id: string; count: number }>(
    `SELECT encode(substring(wrapped FROM 2 FOR 16), 'hex') AS id, count(*)::int AS count
     FROM (SELECT wrapped FROM clinic_key UNION ALL SELECT wrapped FROM patient_key) k GROUP BY 1`,
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
};

const everybodyIsRead = async (): Promise<void> => {
  for (const id of patients)
    expect(await transaction(staff.clinicId, (tx) => findPatient(tx, staff.clinicId, id))).toMatchObject({
      id,
    });
  expect(await searchPatients(staff, 'osei')).toHaveLength(patients.length);
};

beforeAll(async () => {
  owner = new pg.Pool({ connectionString: process.env['DATABASE_OWNER_URL'], max: 3 });
  staff = await aClinic();
  for (let left = 5; left > 0; left -= 1) await register('Osei');
});

afterAll(() => owner.end());

test('a new master key wraps everything, also when that is ended in the middle, and only then is the old one gone', async () => {
  const [oldFile] = keyFiles();
  const old = idOfFile(oldFile!);
  const oldText = readFileSync(join(folder(), oldFile!), 'utf8');
  expect(await wrappedBy()).toEqual(new Map([[old, 6]]));

  const endAfterOneBatch = (): never => {
    throw new Error('The power is gone.');
  };
  await expect(rotateMasterKey(owner, endAfterOneBatch, 2)).rejects.toThrow('The power is gone.');
  const [stillThere, newFile] = keyFiles();
  expect(stillThere).toBe(oldFile);
  const anew = idOfFile(newFile!);
  expect(await wrappedBy()).toEqual(
    new Map([
      [anew, 3],
      [old, 3],
    ]),
  );
  await everybodyIsRead();
  // Registered meanwhile: under the new one already, so that none comes after.
  await register('Osei');
  expect((await wrappedBy()).get(anew)).toBe(4);

  const { rows: before } = await owner.query<{ wrapped: Buffer; clinicId: string; patientId: string }>(
    `SELECT wrapped, clinic_id AS "clinicId", patient_id AS "patientId" FROM patient_key
     WHERE encode(substring(wrapped FROM 2 FOR 16), 'hex') = $1 LIMIT 1`,
    [old],
  );
  expect(await rotateMasterKey(owner, undefined, 2)).toEqual({
    keyId: anew,
    made: false,
    unopened: 0,
    destroyed: 1,
  });
  expect(keyFiles()).toEqual([newFile]);
  expect(await wrappedBy()).toEqual(new Map([[anew, 7]]));
  await everybodyIsRead();

  // Whoever kept the old key opens nothing that is stored now; and what was stored, nobody without it.
  const { clinicId, patientId, wrapped } = before[0]!;
  expect(() => unwrapKey({ clinicId, patientId }, wrapped)).toThrow('is not here');
  writeFileSync(join(folder(), oldFile!), oldText);
  expect(() => unwrapKey({ clinicId, patientId }, wrapped)).not.toThrow();
  expect([...(await wrappedBy()).keys()]).not.toContain(old);
  await rotateMasterKey(owner);
});

test('waits for whoever is just registering somebody under the old one', async () => {
  const [oldFile] = keyFiles();
  let rotation: Promise<unknown> | undefined;
  const id = newId();
  await transaction(staff.clinicId, async (tx) => {
    await insertPatient(tx, staff.clinicId, {
      id,
      givenName: 'Ada',
      familyName: 'Osei',
      bornOn: '1988-04-12',
    });
    rotation = rotateMasterKey(owner);
    // Waits at the lock, and has made no key yet.
    await expect
      .poll(
        async () =>
          (await owner.query(`SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`)).rowCount,
      )
      .toBe(1);
    expect(keyFiles()).toEqual([oldFile]);
  });
  expect(await rotation).toMatchObject({ made: true, unopened: 0, destroyed: 1 });
  patients.push(id);
  await everybodyIsRead();
});

test('a key that opens under none is told, and no master key is destroyed before somebody has looked', async () => {
  const { rows } = await owner.query<{ wrapped: Buffer }>(
    'SELECT wrapped FROM patient_key WHERE patient_id = $1',
    [patients[0]],
  );
  const damaged = Buffer.from(rows[0]!.wrapped);
  damaged[damaged.length - 1]! ^= 1;
  const put = (wrapped: Buffer): Promise<unknown> =>
    owner.query('UPDATE patient_key SET wrapped = $2 WHERE patient_id = $1', [patients[0], wrapped]);
  await put(damaged);
  expect(await rotateMasterKey(owner)).toMatchObject({ made: true, unopened: 1, destroyed: 0 });
  expect(keyFiles()).toHaveLength(2);
  await put(rows[0]!.wrapped);
  expect(await rotateMasterKey(owner)).toMatchObject({ made: false, unopened: 0, destroyed: 1 });
  await everybodyIsRead();
});

test('with keys in the environment, the first of them wraps everything, and nothing is made or destroyed', async () => {
  const [file] = keyFiles();
  const old = readFileSync(join(folder(), file!), 'utf8').trim();
  const anew = Buffer.alloc(32, 7).toString('base64url');
  const script = async (masterKey: string): Promise<{ code: number; output: string }> => {
    const { spawnSync } = await import('node:child_process');
    const done = spawnSync(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', 'scripts/run-master-key-rotate.ts'],
      { env: { ...process.env, MASTER_KEY: masterKey }, encoding: 'utf8' },
    );
    return { code: done.status ?? -1, output: done.stdout + done.stderr };
  };
  const done = await script(`${anew},${old}`);
  expect(done).toEqual({ code: 0, output: expect.stringContaining('Set MASTER_KEY to the new key alone') });
  expect([...(await wrappedBy()).keys()]).toEqual([masterKeyOf(anew).keyId]);
  expect(keyFiles()).toEqual([file]);
  expect(await script(anew)).toEqual({ code: 1, output: expect.stringContaining('a comma and the old one') });
});
