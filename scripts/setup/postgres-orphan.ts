import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { postgresBinaries } from './postgres-binaries.ts';
import { commandOf, isAlive, processesIn, until } from './process-identity.ts';
import { SetUpProblem } from './set-up-problem.ts';

/** How long each way of asking gets: fast shutdown, immediate shutdown (recovers from its log at the next start), kill. */
const patience = [
  ['SIGINT', 30_000],
  ['SIGQUIT', 10_000],
  ['SIGKILL', 10_000],
] as const;

/**
 * Stops the server that runs on this data folder, if there is one. A server outlives the app when the app is killed,
 * and a second one on the same folder would be refused.
 */
export const stopPostgresIn = async (cluster: string): Promise<void> => {
  const pid = postmasterOf(cluster);
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync(postgresBinaries().pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-w'], { stdio: 'ignore' });
    return;
  }
  for (const [signal, milliseconds] of patience) {
    signalTo(pid, signal);
    if (await until(() => !isAlive(pid) || postmasterOf(cluster) !== pid, milliseconds)) return;
  }
  throw new SetUpProblem(`The PostgreSQL left over from before (process ${pid}) does not stop.`);
};

/**
 * After the server itself was killed, its workers may live on for a moment, and its lock file names a process number
 * that may belong to somebody else by now. Both would make the next server refuse to start.
 */
export const clearStaleLock = async (cluster: string): Promise<void> => {
  if (postmasterOf(cluster) !== undefined) return;
  const folder = realpathSync(cluster);
  if (!(await until(() => processesIn(folder).length === 0, 10_000))) {
    processesIn(folder).forEach((pid) => signalTo(pid, 'SIGKILL'));
    await until(() => processesIn(folder).length === 0, 10_000);
  }
  if (process.platform === 'linux') rmSync(join(cluster, 'postmaster.pid'), { force: true });
};

/** The number in the lock file, when it really is a server on this very folder. */
const postmasterOf = (cluster: string): number | undefined => {
  const lock = join(cluster, 'postmaster.pid');
  if (!existsSync(lock)) return undefined;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return undefined;
  if (process.platform === 'linux') return processesIn(realpathSync(cluster)).includes(pid) ? pid : undefined;
  if (process.platform === 'win32') return pid;
  return commandOf(pid).includes(cluster) ? pid : undefined;
};

const signalTo = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};
