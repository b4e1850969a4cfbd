import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { newDataFolder, removeDataFolder, start, type Started } from '../support/installation.ts';

export interface TwoApps {
  readonly ports: readonly [number, number];
  readonly dataFolder: string;
  /** What every process has to have in common, and the way to the database. */
  readonly environment: Readonly<Record<string, string>>;
  readonly kill: (which: 0 | 1) => Promise<void>;
  readonly startAgain: (which: 0 | 1) => Promise<void>;
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

/** Two processes of the app on one database, each with its own data folder and one folder for exports. */
export const startTwoApps = async (
  ports: readonly [number, number],
  given: Readonly<Record<'DATABASE_URL' | 'DATABASE_OWNER_URL' | 'NEXTAUTH_URL', string>> &
    Readonly<Record<string, string>>,
): Promise<TwoApps> => {
  const environment = {
    NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
    INVITATION_PEPPER: randomBytes(32).toString('base64url'),
    MASTER_KEY: randomBytes(32).toString('base64url'),
    RECORD_KEY: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    TRUSTED_PROXIES: '127.0.0.1, ::1',
    BEFOREHAND_SEED_DEMO: 'yes',
    ...given,
  };
  const folders = [newDataFolder(), newDataFolder()] as const;
  mkdirSync(join(folders[0], 'exports'), { recursive: true, mode: 0o700 });
  symlinkSync(join(folders[0], 'exports'), join(folders[1], 'exports'));
  const launch = (which: 0 | 1): Started =>
    start({ dataFolder: folders[which], port: ports[which], environment });
  const apps: [Started, Started] = [launch(0), launch(1)];
  const stop = async (): Promise<void> => {
    for (const { process: child, exit } of apps) {
      child.kill('SIGTERM');
      await exit;
    }
    folders.forEach(removeDataFolder);
  };
  try {
    await Promise.all(apps.map(({ ready }) => ready));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ports,
    dataFolder: folders[0],
    environment,
    kill: async (which) => {
      const { pid } = JSON.parse(readFileSync(join(folders[which], 'running.json'), 'utf8')) as {
        pid: number;
      };
      apps[which].process.kill('SIGKILL');
      process.kill(pid, 'SIGKILL');
      await apps[which].exit;
    },
    startAgain: async (which) => {
      apps[which] = launch(which);
      await apps[which].ready;
    },
    output: () => apps.map(({ output }) => output()).join('\n'),
    stop,
  };
};
