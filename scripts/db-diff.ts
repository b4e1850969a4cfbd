import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { inRoot } from './setup/paths.ts';
import { migrationNames, missingMigration } from './setup/migrations.ts';
import { startTemporaryPostgres } from './setup/temporary-postgres.ts';

/** Writes the migration that leads from `prisma/migrations` to `prisma/schema.prisma`, to be read before it is kept. */
const [name] = process.argv.slice(2);

if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Say what it does: npm run db:diff -- add_reminders');
  process.exit(1);
}

const lock = inRoot('prisma/migrations/migration_lock.toml');
mkdirSync(inRoot('prisma/migrations'), { recursive: true });
if (!existsSync(lock)) writeFileSync(lock, '# Kept in version control.\nprovider = "postgresql"\n');

const server = await startTemporaryPostgres();
try {
  const sql = await missingMigration(server.adminUrl());
  if (!sql.trim()) {
    console.log('The schema and the migrations agree: nothing to write.');
  } else {
    // Numbers may have gaps: the next one follows the highest.
    const highest = Math.max(0, ...migrationNames().map((migration) => Number.parseInt(migration, 10)));
    const number = String(highest + 1).padStart(4, '0');
    const folder = inRoot('prisma/migrations', `${number}_${name}`);
    mkdirSync(folder);
    writeFileSync(`${folder}/migration.sql`, sql);
    console.log(`Wrote prisma/migrations/${number}_${name}/migration.sql. Read it before you keep it.`);
  }
} finally {
  await server.stop();
}
