import 'server-only';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import { clinics } from '@/lib/db/which-clinic';
import { rescreenToTheEnd } from './rescreen-to-the-end';
import { findIdleRuns, noteFailure } from './rescreening.repository';
import { kindOf, type Tell } from '@/lib/tell';

const firstPause = 15_000;
const longestPause = 15 * 60_000;

/** Each time it breaks off it is held back twice as long. */
const pauseAfter = (failures: number): number => Math.min(firstPause * 2 ** (failures - 1), longestPause);

/**
 * Goes on with every run nobody is at. One that breaks off keeps nobody else waiting: it is noted, and tried again after
 * a pause.
 */
export const workOnIdleRuns = async (worker: string, tell: Tell): Promise<void> => {
  for (const clinicId of await clinics.withIdleRescreening(now())) await workIn(clinicId, worker, tell);
};

const workIn = async (clinicId: string, worker: string, tell: Tell): Promise<void> => {
  for (const run of await transaction(clinicId, (tx) => findIdleRuns(tx, clinicId, now())))
    try {
      await rescreenToTheEnd(run, worker);
    } catch (error) {
      tell(`Re-screening ${run.id} broke off: ${kindOf(error)}.`);
      const at = now();
      const until = new Date(at.getTime() + pauseAfter(run.failures + 1));
      await transaction(clinicId, (tx) => noteFailure(tx, run, worker, at, until));
    }
};
