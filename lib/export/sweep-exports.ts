import 'server-only';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import { clinics } from '@/lib/db/which-clinic';
import { bundlePath, exportFiles, keptForDays, removeFile, type ExportFile } from './export-folder';
import { findExportsOfFiles, type ExportJob } from './export-job.repository';
import { exportStateOf } from './export-state';

const isNeeded = (file: ExportFile, job: ExportJob | undefined, at: Date): boolean => {
  // Of a database that was put back to a day before the export: nobody can fetch it, and it is not kept longer for that.
  if (!job) return file.changedAt.getTime() + keptForDays * 24 * 60 * 60 * 1000 > at.getTime();
  switch (exportStateOf(job, at)) {
    case 'waiting':
    case 'running':
    case 'failing':
      return true;
    case 'finished':
      return file.path === bundlePath(job);
    case 'expired':
    case 'cancelled':
    case 'failed':
      return false;
  }
};

/**
 * Removes what no export needs any more: files whose time is over, and what a kill, a cancel or a worker that was taken for
 * dead left behind. By the job's own row and nothing else, so that page, download and disk say the same. A download that
 * has begun keeps what it reads. Answers how many were removed.
 */
export const sweepExports = async (): Promise<number> => {
  const files = await exportFiles();
  if (files.length === 0) return 0;
  const ids = [...new Set(files.map(({ id }) => id))];
  const jobs = new Map<string, ExportJob>();
  for (const clinicId of await clinics.withExports(ids))
    for (const job of await transaction(clinicId, (tx) => findExportsOfFiles(tx, clinicId, ids)))
      jobs.set(job.id, job);
  const at = now();
  let removed = 0;
  for (const file of files)
    if (!isNeeded(file, jobs.get(file.id), at)) {
      await removeFile(file);
      removed += 1;
    }
  return removed;
};
