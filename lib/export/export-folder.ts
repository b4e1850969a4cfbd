import 'server-only';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '@/lib/env';
import type { ExportJob } from './export-job.repository';

/** A finished file is kept for a week. */
export const keptForDays = 7;

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

/** What this worker alone made. */
export const removeOwn = async ({ id, attempt }: Pick<ExportJob, 'id' | 'attempt'>): Promise<void> => {
  await rm(workFolder(id, attempt), { recursive: true, force: true });
  await rm(bundlePath({ id, attempt }), { force: true });
  await rm(`${bundlePath({ id, attempt })}.part`, { force: true });
};

/** Something in the folder, by whichever worker of whichever job. */
export interface ExportFile {
  readonly path: string;
  readonly id: string;
  readonly changedAt: Date;
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const bundle = new RegExp(`^(${uuid})-\\d+\\.zip(?:\\.part)?$`);
const work = new RegExp(`^(${uuid})$`);

const filesIn = async (folder: string, pattern: RegExp): Promise<ExportFile[]> => {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files: ExportFile[] = [];
  for (const name of names) {
    const id = pattern.exec(name)?.[1];
    const path = join(folder, name);
    // Whoever made it may be removing it at this moment.
    const found = id === undefined ? null : await stat(path).catch(() => null);
    if (id !== undefined && found) files.push({ path, id, changedAt: found.mtime });
  }
  return files;
};

/** Every file and work folder of every export. What is called otherwise is not ours. */
export const exportFiles = async (): Promise<ExportFile[]> => [
  ...(await filesIn(exportFolder(), bundle)),
  ...(await filesIn(join(exportFolder(), 'work'), work)),
];

export const removeFile = ({ path }: ExportFile): Promise<void> => rm(path, { recursive: true, force: true });

/** Everything there is of an export, finished or begun, by whichever worker. */
export const removeFiles = async (id: string): Promise<void> => {
  for (const file of await exportFiles()) if (file.id === id) await removeFile(file);
};
