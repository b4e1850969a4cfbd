import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { transaction } from '@/lib/db/transaction';
import { correctPatient } from '@/lib/patients/register-patient';
import { searchPatients } from '@/lib/patients/search-patients';
import { inRoot } from '../../../scripts/setup/paths.ts';
import { aClinic, anIntake } from '../../support/a-clinic';
import { owner } from '../../support/owner';

const people = [
  ['Zoë', 'O’Neil-Löwe'],
  ['Łukasz', 'van der Berg'],
  ['Ana (Nina)', '"Ny"'],
  ['小明', '王'],
  ['สมชาย', 'ใจดี'],
  ['ジョン', 'スミス・ブラウン'],
  ['🌻', '100%'],
] as const;
let staff: StaffActor;
const found = async (query: string) =>
  (await searchPatients(staff, query)).map(({ familyName }) => familyName);

test('somebody is found by the beginning of any word of their name, in any order', async () => {
  staff = await aClinic();
  for (const [givenName, familyName] of people) await anIntake(staff, { givenName, familyName });
  expect(await found('zoe neil')).toEqual(['O’Neil-Löwe']);
  expect(await found('LÖW zo')).toEqual(['O’Neil-Löwe']);
  expect(await found('berg')).toEqual(['van der Berg']);
  expect(await found('erg')).toEqual([]);
  expect(await found('nina ny')).toEqual(['"Ny"']);
  expect(await found('明')).toEqual(['王']);
  expect(await found('ブラ')).toEqual(['スミス・ブラウン']);
  expect(await found('🌻')).toEqual(['100%']);
  expect(await found('%')).toEqual([]);
  expect(await found('zoe berg')).toEqual([]);
});

test('a name that is put right is found by its new words alone', async () => {
  const [patient] = await searchPatients(staff, 'berg');
  const { id, ...before } = patient!;
  await transaction(staff.clinicId, (tx) =>
    correctPatient(tx, staff, id, {
      patient: { ...before, familyName: 'Kowalski' },
      today: '2026-01-01',
      at: new Date(),
    }),
  );
  expect(await found('kowal')).toEqual(['Kowalski']);
  expect(await found('berg')).toEqual([]);
});

test('the migration finds the words that the program does', async () => {
  const sql = readFileSync(inRoot('prisma/migrations/0015_finding_records/migration.sql'), 'utf8');
  const backfill = /INSERT INTO "patient_name_word"[^;]+;/.exec(sql)?.[0] ?? '';
  const words = () => owner().patientNameWord.findMany({ orderBy: [{ patientId: 'asc' }, { word: 'asc' }] });
  const before = await words();
  expect(before.length).toBeGreaterThan(20);
  await owner().$executeRaw`DELETE FROM patient_name_word`;
  await owner().$executeRawUnsafe(backfill);
  expect(await words()).toEqual(before);
});
