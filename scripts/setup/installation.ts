import { join } from 'node:path';
import { checkReachable, ensureDatabase } from './database.ts';
import { prepareDataFolder } from './data-folder.ts';
import { takeLock, type Lock } from './lock.ts';
import { startPostgres, type Postgres } from './postgres.ts';
import { ensureSecrets } from './secrets.ts';
import { setEnvironment, type Settings } from './settings.ts';
import { SetUpProblem } from './set-up-problem.ts';

/** What another process of the same installation may want to know of the one that runs. */
export interface Running {
  readonly port: number;
  readonly databasePort: number;
}

export const runningFile = (dataFolder: string): string => join(dataFolder, 'running.json');

/** How long a start waits for an earlier one that is just stopping. */
const patience = 8_000;

/** Takes the data folder for this process alone. */
export const takeDataFolder = async ({ dataFolder }: Settings): Promise<Lock<Running>> => {
  prepareDataFolder(dataFolder);
  const taken = await takeLock<Running>(runningFile(dataFolder), patience);
  if ('lock' in taken) return taken.lock;
  const at = taken.holder.port ? ` at http://localhost:${taken.holder.port}` : '';
  throw new SetUpProblem(
    `Beforehand already runs on ${dataFolder}${at} (process ${taken.holder.pid}): stop it first, or choose another folder with DATA_DIR.`,
  );
};

/**
 * Opens this installation's database and puts what the app needs into the environment.
 *
 * @returns the embedded server, unless `DATABASE_URL` names another
 */
export const openDatabase = async (settings: Settings, port?: number): Promise<Postgres | undefined> => {
  const secrets = ensureSecrets(settings.dataFolder, { embedded: !settings.databaseUrl });
  const { NEXTAUTH_SECRET, INVITATION_PEPPER } = secrets;
  process.env['DATA_DIR'] = settings.dataFolder;
  setEnvironment({ NEXTAUTH_SECRET, INVITATION_PEPPER, NEXTAUTH_URL: `http://localhost:${settings.port}` });
  if (settings.databaseUrl) {
    await checkReachable(settings.databaseUrl);
    return undefined;
  }
  const server = await startPostgres(
    { folder: settings.dataFolder, password: secrets.DATABASE_SUPERUSER_PASSWORD },
    port,
  );
  try {
    process.env['DATABASE_URL'] = await ensureDatabase(server, secrets);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
};
