import { execFileSync } from 'node:child_process';
import { expect, inject, test } from 'vitest';
import { inRoot } from '../../../scripts/setup/paths.ts';
import { applyMigrations, migrationNames, missingMigration } from '../../../scripts/setup/migrations.ts';

test('the migrations lead to exactly what schema.prisma describes', async () => {
  expect(await missingMigration(inject('adminUrl'))).toBe('');
});

test('a database that is up to date is left alone', async () => {
  expect(migrationNames()).not.toEqual([]);
  expect(await applyMigrations(process.env['DATABASE_OWNER_URL'] ?? '')).toEqual([]);
});

test('nothing is left over that would keep a command from ending', () => {
  const script = `
    import { applyMigrations } from '${inRoot('scripts/setup/migrations.ts')}';
    await applyMigrations(process.env.DATABASE_OWNER_URL);
    console.log(process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length);`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
  expect(printed.trim()).toBe('0');
});
