import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Running } from '../../scripts/setup/installation.ts';
import {
  databaseUrlsOf,
  freePort,
  newDataFolder,
  removeDataFolder,
  start,
  type Started,
} from '../support/installation.ts';

/** An installation that somebody starts again whenever it is down, as a clinic does. */
export interface UnderFire {
  readonly dataFolder: string;
  readonly port: number;
  /** As who owns its tables. */
  readonly ownerUrl: () => string;
  /** How often it was started. */
  readonly starts: () => number;
  /** Resolves once it answers. */
  readonly ready: () => Promise<void>;
  readonly killApp: () => void;
  readonly killDatabase: () => void;
  /** A second process on the same database; answers with its port and how to end it. */
  readonly startSecond: () => Promise<{ readonly port: number; readonly end: () => Promise<void> }>;
  readonly stop: () => Promise<void>;
}

/** The one key of this kind in its data folder. */
const keyOf = (dataFolder: string, kind: 'record' | 'master'): string => {
  const name = readdirSync(join(dataFolder, 'keys')).find(
    (one) => one.startsWith(`${kind}-`) && one.endsWith('.key'),
  );
  if (!name) throw new Error(`There is no ${kind} key.`);
  return readFileSync(join(dataFolder, 'keys', name), 'utf8');
};

const killHard = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
};

export const startUnderFire = async (dataFolder = newDataFolder()): Promise<UnderFire> => {
  const port = await freePort();
  let starts = 0;
  let stopping = false;
  let current: Started;
  let up: Promise<void>;

  const launch = (): Promise<void> => {
    starts += 1;
    current = start({ dataFolder, port });
    const { ready, exit } = current;
    // Whatever ends it, also before it was ready: it is started again.
    void exit.then(() => {
      if (!stopping) up = launch();
    });
    return ready.catch(() => undefined).then(() => undefined);
  };
  up = launch();

  const read = <T>(name: string): T => JSON.parse(readFileSync(join(dataFolder, name), 'utf8')) as T;
  const healthy = async (): Promise<boolean> => {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/api/health`, {
        signal: AbortSignal.timeout(5_000),
      });
      return answer.ok;
    } catch {
      return false;
    }
  };

  return {
    dataFolder,
    port,
    ownerUrl: () => databaseUrlsOf(dataFolder).owner,
    starts: () => starts,
    ready: async () => {
      while (!(await healthy())) {
        await up;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    killApp: () => {
      const { pid } = read<Running & { readonly pid: number }>('running.json');
      if (current.process.pid) killHard(current.process.pid);
      killHard(pid);
    },
    killDatabase: () => {
      killHard(Number(readFileSync(join(dataFolder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]));
    },
    startSecond: async () => {
      const folder = newDataFolder();
      const secrets = read<Record<string, string>>('secrets.json');
      const secondPort = await freePort();
      const second = start({
        dataFolder: folder,
        port: secondPort,
        environment: {
          DATABASE_URL: databaseUrlsOf(dataFolder).app,
          DATABASE_OWNER_URL: databaseUrlsOf(dataFolder).owner,
          NEXTAUTH_SECRET: secrets['NEXTAUTH_SECRET'] ?? '',
          INVITATION_PEPPER: secrets['INVITATION_PEPPER'] ?? '',
          RECORD_KEY: keyOf(dataFolder, 'record'),
          MASTER_KEY: keyOf(dataFolder, 'master').trim(),
        },
      });
      const end = async (): Promise<void> => {
        second.process.kill('SIGTERM');
        await second.exit;
        removeDataFolder(folder);
      };
      try {
        await second.ready;
      } catch (error) {
        await end();
        throw error;
      }
      return { port: secondPort, end };
    },
    stop: async () => {
      stopping = true;
      current.process.kill('SIGTERM');
      await current.exit;
    },
  };
};
