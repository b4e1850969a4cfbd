import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DiffTarget, MigrationList } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { inRoot } from './paths.ts';
import { withSchemaEngine } from './schema-engine.ts';
import { SetUpProblem } from './set-up-problem.ts';

const folder = inRoot('prisma/migrations');
const schemaFile = inRoot('prisma/schema.prisma');
const everything = { externalTables: [], externalEnums: [] };

/** Two processes that start at once migrate one after the other. Not the engine's own lock, which it takes inside. */
const advisoryLock = 82_033_417;

export const migrationNames = (): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'migration.sql')))
    .map((entry) => entry.name)
    .sort();

const migrationList = (names = migrationNames()): MigrationList => ({
  baseDir: folder,
  lockfile: {
    path: 'migration_lock.toml',
    content: readFileSync(join(folder, 'migration_lock.toml'), 'utf8'),
  },
  shadowDbInitScript: '',
  migrationDirectories: names.map((name) => ({
    path: name,
    migrationFile: {
      path: 'migration.sql',
      content: { tag: 'ok', value: readFileSync(join(folder, name, 'migration.sql'), 'utf8') },
    },
  })),
});

const schemaTarget = (): DiffTarget => ({
  tag: 'schemaDatamodel',
  files: [{ path: schemaFile, content: readFileSync(schemaFile, 'utf8') }],
});

/** Brings a database up to date and says which migrations that took. Safe to run from several processes at once. */
export const applyMigrations = async (
  databaseUrl: string,
  names = migrationNames(),
): Promise<readonly string[]> => {
  const lock = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [advisoryLock]);
    return await withSchemaEngine(databaseUrl, async (engine) => {
      const migrationsList = migrationList(names);
      const { editedMigrationNames, failedMigrationNames, history } = await engine.diagnoseMigrationHistory({
        migrationsList,
        optInToShadowDatabase: false,
        filters: everything,
      });
      if (failedMigrationNames.length > 0)
        throw new SetUpProblem(`The database has a failed migration (${failedMigrationNames.join(', ')}).`);
      if (editedMigrationNames.length > 0)
        throw new SetUpProblem(
          `The database was made with another text of these migrations: ${editedMigrationNames.join(', ')}.`,
        );
      if (history && history.diagnostic !== 'databaseIsBehind')
        throw new SetUpProblem(
          `The database is newer than this version of Beforehand (it has ${history.unpersistedMigrationNames.join(', ')}).`,
        );
      return (await engine.applyMigrations({ migrationsList, filters: everything })).appliedMigrationNames;
    });
  } finally {
    await lock.end();
  }
};

/**
 * The SQL that leads from the migrations to `schema.prisma`; empty when they agree. The migrations are replayed in
 * a throw-away database beside the given one.
 */
export const missingMigration = (databaseUrl: string): Promise<string> =>
  withSchemaEngine(databaseUrl, async (engine) => {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrationList() },
      to: schemaTarget(),
      script: true,
      exitCode: true,
      filters: everything,
    });
    return exitCode === 0 ? '' : (stdout ?? '');
  });
