import 'server-only';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { rescreenToTheEnd } from './rescreen-to-the-end';
import { findIdleRuns } from './rescreening.repository';
import { startWhereNeeded } from './start-where-needed';

const lookEvery = 3_000;
const afterTrouble = 15_000;

/**
 * Works on re-screening beside serving, in every process; the database says who does what. It never has to be stopped: a
 * batch is one transaction, and whoever is left goes on where it ended. It keeps no process alive.
 */
export const runRescreening = (): void => {
  const worker = newId();
  let released = false;
  const look = async (): Promise<void> => {
    if (!released) {
      await startWhereNeeded();
      released = true;
    }
    for (const run of await transaction((tx) => findIdleRuns(tx, now()))) await rescreenToTheEnd(run, worker);
  };
  const again = (wait: number): void => {
    setTimeout(() => {
      look().then(
        () => again(lookEvery),
        (error: unknown) => {
          // The kind of trouble alone: a message may quote what was stored.
          process.stderr.write(
            `Re-screening stopped for a moment: ${error instanceof Error ? error.name : 'unknown'}.\n`,
          );
          again(afterTrouble);
        },
      );
    }, wait).unref();
  };
  again(0);
};
