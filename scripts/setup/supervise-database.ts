import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from './installation.ts';
import type { Postgres } from './postgres.ts';
import type { Settings } from './settings.ts';

const attempts = 5;

const tellParent = (database: number): void => void process.send?.({ database });

/**
 * Starts the embedded server again, at the same place, when it ends and nobody asked it to. The app reports itself
 * unhealthy meanwhile and finds the server by itself.
 *
 * @returns stops the server
 */
export const superviseDatabase = (
  settings: Settings,
  first: Postgres,
  onGivingUp: () => void,
): (() => Promise<void>) => {
  let server = first;
  let stopping = false;

  const watch = async (): Promise<void> => {
    tellParent(server.pid);
    await server.ended;
    if (stopping) return;
    console.error('The database ended by itself; starting it again.');
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      try {
        const { server: again } = await openDatabase(settings, server.port);
        if (!again) return;
        server = again;
        if (stopping) return await server.stop();
        console.error('The database is back.');
        return await watch();
      } catch (error) {
        if (stopping) return;
        console.error(error instanceof Error ? error.message : error);
        await wait(attempt * 1_000);
      }
    }
    onGivingUp();
  };
  void watch();

  return async () => {
    stopping = true;
    await server.stop();
  };
};
