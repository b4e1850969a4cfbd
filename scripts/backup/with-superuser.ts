import { runningFile, takeDataFolder, type Running } from '../setup/installation.ts';
import { lockHolder } from '../setup/lock.ts';
import { startPostgres, superuserUrl } from '../setup/postgres.ts';
import { ensureSecrets } from '../setup/secrets.ts';
import type { Settings } from '../setup/settings.ts';

type UrlOf = (database: string) => string;

/** Does `work` as the superuser of the embedded server: beside a running app, or with the server started for this alone. */
export const withSuperuser = async <T>(
  settings: Settings,
  work: (urlOf: UrlOf) => Promise<T>,
): Promise<T> => {
  const { dataFolder } = settings;
  const { DATABASE_SUPERUSER_PASSWORD: password } = ensureSecrets(dataFolder, { embedded: true });
  const running = lockHolder<Running>(runningFile(dataFolder));
  if (running?.databasePort)
    return work((database) => superuserUrl(running.databasePort!, password, database));

  const lock = await takeDataFolder(settings);
  try {
    const server = await startPostgres({ folder: dataFolder, password });
    try {
      return await work(server.adminUrl);
    } finally {
      await server.stop();
    }
  } finally {
    lock.release();
  }
};
