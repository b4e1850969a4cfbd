import { embeddedUrl } from './database.ts';
import { openDatabase, runningFile, takeDataFolder, type Running } from './installation.ts';
import { lockHolder } from './lock.ts';
import { applyMigrations } from './migrations.ts';
import { generatePrismaClient, prismaClientIsStale } from './prisma-client.ts';
import { ensureSecrets } from './secrets.ts';
import { setEnvironment, type Settings } from './settings.ts';

/** Does `work` with the database in the environment: beside a running app, or with the database opened for this alone. */
export const withDatabase = async <T>(settings: Settings, work: () => Promise<T>): Promise<T> => {
  if (prismaClientIsStale()) generatePrismaClient();

  const running = lockHolder<Running>(runningFile(settings.dataFolder));
  if (running && (settings.databaseUrl || running.databasePort)) {
    const embedded = !settings.databaseUrl;
    const { DATABASE_PASSWORD, ...secrets } = ensureSecrets(settings.dataFolder, { embedded });
    const { NEXTAUTH_SECRET, INVITATION_PEPPER } = secrets;
    const NEXTAUTH_URL = `http://localhost:${running.port ?? settings.port}`;
    process.env['DATA_DIR'] = settings.dataFolder;
    setEnvironment({ NEXTAUTH_SECRET, INVITATION_PEPPER, NEXTAUTH_URL });
    if (embedded && running.databasePort)
      process.env['DATABASE_URL'] = embeddedUrl(running.databasePort, DATABASE_PASSWORD);
    return work();
  }

  const lock = await takeDataFolder(settings);
  try {
    const server = await openDatabase(settings);
    try {
      await applyMigrations(process.env['DATABASE_URL'] ?? '');
      return await work();
    } finally {
      await server?.stop();
    }
  } finally {
    lock.release();
  }
};
