import { join } from 'node:path';
import { asAppRole } from './app-role.ts';
import { checkReachable, ensureDatabase, type DatabaseUrls } from './database.ts';
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

/** An open database. */
export interface Opened {
  /** The embedded server, unless `DATABASE_URL` names another. */
  readonly server: Postgres | undefined;
  /** How to set it up. The app's own way in is in the environment. */
  readonly ownerUrl: string;
}

/** How to reach a server of the clinic's own: one address for both, or one each. */
export const ownServerUrls = ({ databaseUrl, databaseOwnerUrl }: Settings): DatabaseUrls | undefined =>
  databaseUrl === undefined
    ? undefined
    : databaseOwnerUrl === undefined
      ? { owner: databaseUrl, app: asAppRole(databaseUrl) }
      : { owner: databaseOwnerUrl, app: databaseUrl };

/** Opens this installation's database and puts what the app needs into the environment. */
export const openDatabase = async (settings: Settings, port?: number): Promise<Opened> => {
  const secrets = ensureSecrets(settings.dataFolder, { embedded: !settings.databaseUrl });
  const { NEXTAUTH_SECRET, INVITATION_PEPPER } = secrets;
  process.env['DATA_DIR'] = settings.dataFolder;
  setEnvironment({ NEXTAUTH_SECRET, INVITATION_PEPPER, NEXTAUTH_URL: `http://localhost:${settings.port}` });
  if (settings.databaseUrl) {
    for (const url of [settings.databaseUrl, settings.databaseOwnerUrl]) if (url) await checkReachable(url);
    const { owner, app } = ownServerUrls(settings)!;
    process.env['DATABASE_URL'] = app;
    return { server: undefined, ownerUrl: owner };
  }
  const server = await startPostgres(
    { folder: settings.dataFolder, password: secrets.DATABASE_SUPERUSER_PASSWORD },
    port,
  );
  try {
    const { owner, app } = await ensureDatabase(server, secrets);
    process.env['DATABASE_URL'] = app;
    return { server, ownerUrl: owner };
  } catch (error) {
    await server.stop();
    throw error;
  }
};
