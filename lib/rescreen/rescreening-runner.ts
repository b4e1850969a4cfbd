import 'server-only';
import { newId } from '@/lib/ids';
import { startWhereNeeded } from './start-where-needed';
import { kindOf, tellOperator } from '@/lib/tell';
import { workOnIdleRuns } from './work-on-idle-runs';

const lookEvery = 3_000;
const afterTrouble = 15_000;
const startAgainAfter = 5 * 60_000;

/**
 * Works on re-screening beside serving, in every process; the database says who does what. It never has to be stopped: a
 * batch is one transaction, and whoever is left goes on where it ended. It keeps no process alive.
 */
export const runRescreening = (): void => {
  const worker = newId();
  let nextStart = 0;
  const look = async (): Promise<void> => {
    if (performance.now() >= nextStart)
      nextStart = (await startWhereNeeded(tellOperator)) ? Infinity : performance.now() + startAgainAfter;
    await workOnIdleRuns(worker, tellOperator);
  };
  const again = (wait: number): void => {
    setTimeout(() => {
      look().then(
        () => again(lookEvery),
        (error: unknown) => {
          tellOperator(`Re-screening stopped for a moment: ${kindOf(error)}.`);
          again(afterTrouble);
        },
      );
    }, wait).unref();
  };
  again(0);
};
