import 'server-only';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '@/lib/env';
import type { ExportJob } from './export-job.repository';

/** Where the files of exports are: one folder for all processes of an installation, readable by nobody else. */
const exportFolder = (): string => join(/* turbopackIgnore: true */ env().DATA_DIR, 'exports');

/** The finished file, as the worker with this number made it. */
export const bundlePath = ({ id, attempt }: Pick<ExportJob, 'id' | 'attempt'>): string =>
  join(exportFolder(), `${id}-${attempt}.zip`);

/** What is being written. Each worker has its own, so that one that was taken for dead cannot spoil the work of another. */
export const workFolder = (id: string, attempt: number): string =>
  join(exportFolder(), 'work', id, String(attempt));

export const makeWorkFolder = async (id: string, attempt: number): Promise<string> => {
  const folder = workFolder(id, attempt);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
};

/** Everything that was being written, by whomever. */
export const removeWork = (id: string): Promise<void> =>
  rm(join(exportFolder(), 'work', id), { recursive: true, force: true });

/** The finished file, and any that a worker made which was taken for dead. */
export const removeBundles = async ({ id, attempt }: Pick<ExportJob, 'id' | 'attempt'>): Promise<void> => {
  for (let made = 1; made <= attempt; made += 1) await rm(bundlePath({ id, attempt: made }), { force: true });
};

/** What this worker alone made. */
export const removeOwn = async ({ id, attempt }: Pick<ExportJob, 'id' | 'attempt'>): Promise<void> => {
  await rm(workFolder(id, attempt), { recursive: true, force: true });
  await rm(bundlePath({ id, attempt }), { force: true });
};
