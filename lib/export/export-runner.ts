import 'server-only';
import { queue } from '@/lib/queue/queue';
import { kindOf, tellOperator } from '@/lib/tell';
import { failExport } from './end-export';
import type { ExportJob } from './export-job.repository';
import { rememberExports } from './remember-exports';
import { runExport } from './run-export';
import { sweepExports } from './sweep-exports';

type Ids = Pick<ExportJob, 'clinicId' | 'id'>;

const startAgainAfter = 15_000;
const lookEvery = 60_000;

const runOrTell = async (ids: Ids, signal: AbortSignal): Promise<void> => {
  try {
    await runExport(ids, signal);
  } catch (error) {
    tellOperator(`Export ${ids.id} broke off: ${kindOf(error)}.`);
    throw error;
  }
};

/** Works at exports beside serving; the queue says which of all processes has which. */
export const workAtExports = async (): Promise<void> => {
  const boss = await queue();
  const one = { batchSize: 1, pollingIntervalSeconds: 2 };
  // A small one does not wait for hours behind a large one.
  const two = { ...one, pollingIntervalSeconds: 1, localConcurrency: 2 };
  await boss.work<Ids>('export', two, async ([job]) => {
    if (job) await runOrTell({ clinicId: job.data.clinicId, id: job.data.id }, job.signal);
  });
  await boss.work<Ids>('export-failed', one, async ([job]) => {
    if (job) await failExport(job.data);
  });
};

/** Every process tidies up its own folder, which may not be that of the others. */
const lookAfterExports = (): void => {
  sweepExports()
    .then(rememberExports)
    .catch((error: unknown) => tellOperator(`Exports could not be looked after: ${kindOf(error)}.`))
    .finally(() => setTimeout(lookAfterExports, lookEvery).unref());
};

/** Begins as soon as the database is there. */
export const runExports = (): void => {
  const start = (): void => {
    workAtExports().catch((error: unknown) => {
      tellOperator(`Exports wait: ${kindOf(error)}.`);
      setTimeout(start, startAgainAfter).unref();
    });
  };
  start();
  lookAfterExports();
};
