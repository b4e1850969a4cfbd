import { expect, test } from 'vitest';
import type { StaffActor } from '@/lib/actors';
import { transaction } from '@/lib/db/transaction';
import { correctPatient } from '@/lib/patients/register-patient';
import { searchPatients } from '@/lib/patients/search-patients';
import { aClinic, anIntake } from '../../support/a-clinic';

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
  expect(await found('LÖW zoe')).toEqual(['O’Neil-Löwe']);
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

test('a beginning takes three letters, where one character is not a name', async () => {
  expect(await found('LÖ')).toEqual([]);
  // A word that is no longer is found whole.
  expect(await found('ny')).toEqual(['"Ny"']);
  expect(await found('明')).toEqual(['王']);
  expect(await found('จ')).toEqual(['ใจดี']);
  await anIntake(staff, { givenName: '민수', familyName: '이' });
  expect(await found('이')).toEqual(['이']);
  expect(await found('수')).toEqual(['이']);
  await anIntake(staff, { givenName: 'Aikaterini', familyName: 'Papadimitropoulou' });
  expect(await found('papadimitropoulou')).toEqual(['Papadimitropoulou']);
});
