import 'server-only';
import { transaction } from '@/lib/db/transaction';
import { queue } from '@/lib/queue/queue';
import { kindOf, tellOperator } from '@/lib/tell';
import { failExport } from './end-export';
import { expireExport } from './expire-export';
import { findExport, noteFailure, type ExportJob } from './export-job.repository';
import { runExport } from './run-export';

type Ids = Pick<ExportJob, 'clinicId' | 'id'>;

const startAgainAfter = 15_000;

const runOrNote = async (ids: Ids, signal: AbortSignal): Promise<void> => {
  try {
    await runExport(ids, signal);
  } catch (error) {
    tellOperator(`Export ${ids.id} broke off: ${kindOf(error)}.`);
    await transaction(async (tx) => {
      const job = await findExport(tx, ids);
      if (job) await noteFailure(tx, job);
    });
    throw error;
  }
};

/** Works at exports beside serving; the queue says which of all processes has which. */
export const workAtExports = async (): Promise<void> => {
  const boss = await queue();
  const one = { batchSize: 1, pollingIntervalSeconds: 2 };
  await boss.work<Ids>('export', { ...one, pollingIntervalSeconds: 1 }, async ([job]) => {
    if (job) await runOrNote({ clinicId: job.data.clinicId, id: job.data.id }, job.signal);
  });
  await boss.work<Ids>('export-failed', one, async ([job]) => {
    if (job) await failExport(job.data);
  });
  await boss.work<Ids & { attempt: number }>(
    'export-expired',
    { ...one, pollingIntervalSeconds: 60 },
    async ([job]) => {
      if (job) await expireExport(job.data);
    },
  );
};

/** Begins as soon as the database is there. */
export const runExports = (): void => {
  workAtExports().catch((error: unknown) => {
    tellOperator(`Exports wait: ${kindOf(error)}.`);
    setTimeout(runExports, startAgainAfter).unref();
  });
};
