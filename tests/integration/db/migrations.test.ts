import { expect, inject, test } from 'vitest';
import { applyMigrations, migrationNames, missingMigration } from '../../../scripts/setup/migrations.ts';

test('the migrations lead to exactly what schema.prisma describes', async () => {
  expect(await missingMigration(inject('adminUrl'))).toBe('');
});

test('a database that is up to date is left alone', async () => {
  expect(migrationNames()).not.toEqual([]);
  expect(await applyMigrations(process.env['DATABASE_URL'] ?? '')).toEqual([]);
});
