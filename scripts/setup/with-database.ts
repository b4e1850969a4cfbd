import { embeddedUrls } from './database.ts';
import { openDatabase, ownServerUrls, runningFile, takeDataFolder, type Running } from './installation.ts';
import { lockHolder } from './lock.ts';
import { generatePrismaClient, prismaClientIsStale } from './prisma-client.ts';
import { ensureSecrets } from './secrets.ts';
import { setEnvironment, type Settings } from './settings.ts';
import { bringUpToDate } from './up-to-date.ts';

/**
 * Does `work` with the app's way into the database in the environment, and the owner's handed over: beside a running app, or
 * with the database opened for this alone.
 */
export const withDatabase = async <T>(
  settings: Settings,
  work: (ownerUrl: string) => Promise<T>,
): Promise<T> => {
  if (prismaClientIsStale()) generatePrismaClient();

  const running = lockHolder<Running>(runningFile(settings.dataFolder));
  if (running && (settings.databaseUrl || running.databasePort)) {
    const embedded = !settings.databaseUrl;
    const secrets = ensureSecrets(settings.dataFolder, { embedded });
    const { NEXTAUTH_SECRET, INVITATION_PEPPER } = secrets;
    const NEXTAUTH_URL = `http://localhost:${running.port ?? settings.port}`;
    process.env['DATA_DIR'] = settings.dataFolder;
    setEnvironment({ NEXTAUTH_SECRET, INVITATION_PEPPER, NEXTAUTH_URL });
    const urls = ownServerUrls(settings) ?? embeddedUrls(running.databasePort ?? 0, secrets);
    process.env['DATABASE_URL'] = urls.app;
    return work(urls.owner);
  }

  const lock = await takeDataFolder(settings);
  try {
    const { server, ownerUrl } = await openDatabase(settings);
    try {
      await bringUpToDate(ownerUrl, process.env['DATABASE_URL'] ?? '');
      return await work(ownerUrl);
    } finally {
      await server?.stop();
    }
  } finally {
    lock.release();
  }
};
