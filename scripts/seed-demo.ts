import { seedDemoClinic } from './setup/demo-clinic.ts';
import { embeddedUrl } from './setup/database.ts';
import { openDatabase, runningFile, takeDataFolder, type Running } from './setup/installation.ts';
import { lockHolder } from './setup/lock.ts';
import { applyMigrations } from './setup/migrations.ts';
import { generatePrismaClient, prismaClientIsStale } from './setup/prisma-client.ts';
import { ensureSecrets } from './setup/secrets.ts';
import { readSettings, setEnvironment, type Settings } from './setup/settings.ts';
import { SetUpProblem } from './setup/set-up-problem.ts';

/** Seeds beside a running app, through its database; without one, the database is opened for this alone. */
const seed = async (settings: Settings): Promise<void> => {
  if (settings.databaseUrl && !settings.seedForeignDatabase)
    throw new SetUpProblem(
      'Made-up patients do not belong into a real clinic: set BEFOREHAND_SEED_DEMO=yes to seed the database in DATABASE_URL all the same.',
    );
  if (prismaClientIsStale()) generatePrismaClient();

  const running = settings.databaseUrl ? undefined : lockHolder<Running>(runningFile(settings.dataFolder));
  if (running?.databasePort) {
    const { DATABASE_PASSWORD, ...secrets } = ensureSecrets(settings.dataFolder, { embedded: true });
    const { NEXTAUTH_SECRET, INVITATION_PEPPER } = secrets;
    const NEXTAUTH_URL = `http://localhost:${running.port ?? settings.port}`;
    setEnvironment({ NEXTAUTH_SECRET, INVITATION_PEPPER, NEXTAUTH_URL });
    process.env['DATABASE_URL'] = embeddedUrl(running.databasePort, DATABASE_PASSWORD);
    return seedDemoClinic();
  }

  const lock = await takeDataFolder(settings);
  try {
    const server = await openDatabase(settings);
    try {
      await applyMigrations(process.env['DATABASE_URL'] ?? '');
      await seedDemoClinic();
    } finally {
      await server?.stop();
    }
  } finally {
    lock.release();
  }
};

try {
  await seed(readSettings());
  console.log('The demo clinic is there.');
} catch (error) {
  console.error(error instanceof SetUpProblem ? error.message : error);
  process.exitCode = 1;
}
