import type { ExportJob } from './export-job.repository';

export type ExportState = 'waiting' | 'running' | 'failing' | 'finished' | 'expired' | 'cancelled' | 'failed';

/** What became of an export, from its row. */
export const exportStateOf = (job: ExportJob, now: Date): ExportState => {
  if (job.cancelledAt) return 'cancelled';
  if (job.failedAt) return 'failed';
  if (job.finishedAt) return job.expiresAt && job.expiresAt <= now ? 'expired' : 'finished';
  if (job.brokeOff > 0 && job.brokeOff === job.attempt) return 'failing';
  return job.attempt === 0 ? 'waiting' : 'running';
};
