import { beforeAll, describe, expect, test } from 'vitest';
import { seedDemo } from '@/prisma/seed';
import { owner } from '../../support/owner';

const appendOnly = [
  'rule_set_version',
  'rule_set_approval',
  'clinic_policy',
  'screening',
  'screening_event',
  'answer',
  'assessment',
  'review',
  'consent',
  'signature',
  'audit_event',
  'rescreening_change',
  'sealed_record',
  'treatment',
  'seal_backlog',
  'text_version',
  'text_publication',
] as const;

beforeAll(seedDemo);

describe.each(appendOnly)('%s', (table) => {
  test.each([
    ['UPDATE', `UPDATE ${table} SET clinic_id = clinic_id`],
    ['DELETE', `DELETE FROM ${table}`],
    ['TRUNCATE', `TRUNCATE ${table} CASCADE`],
    ['an UPDATE that touches no row', `UPDATE ${table} SET clinic_id = clinic_id WHERE false`],
  ])('refuses %s', async (_name, sql) => {
    const [before] = await owner().$queryRawUnsafe<{ count: bigint }[]>(
      `SELECT count(*) AS count FROM ${table}`,
    );
    await expect(owner().$executeRawUnsafe(sql)).rejects.toThrow(/append-only/);
    const [after] = await owner().$queryRawUnsafe<{ count: bigint }[]>(
      `SELECT count(*) AS count FROM ${table}`,
    );
    expect(after).toEqual(before);
  });
});

test('posing as a replica does not switch the refusal off', async () => {
  await expect(
    owner().$transaction(async (tx) => {
      await tx.$executeRawUnsafe(`SET LOCAL session_replication_role = replica`);
      await tx.$executeRawUnsafe(`DELETE FROM audit_event`);
    }),
  ).rejects.toThrow(/append-only|permission denied/);
});

test('seeding twice adds nothing', async () => {
  const counts = () =>
    Promise.all([
      owner().patient.count(),
      owner().screening.count(),
      owner().answer.count(),
      owner().consent.count(),
    ]);
  const before = await counts();
  await seedDemo();
  expect(await counts()).toEqual(before);
});
