import 'server-only';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { notFound } from 'next/navigation';
import type { StaffActor } from '@/lib/actors';
import { recordAudit } from '@/lib/audit/record-audit';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import { idSchema } from '@/lib/ids';
import { bundlePath } from './export-folder';
import { findExport, findExports, type ExportJob } from './export-job.repository';
import { exportStateOf, type ExportState } from './export-state';

/** How many exports the page lists; older ones are in the audit trail. */
export const longestExportList = 100;

export type ExportView = ExportJob & { readonly state: ExportState };

const viewOf = (job: ExportJob): ExportView => ({ ...job, state: exportStateOf(job, now()) });

/** The clinic's exports, newest first. */
export const readExports = (actor: StaffActor): Promise<ExportView[]> =>
  transaction(actor.clinicId, async (tx) =>
    (await findExports(tx, actor.clinicId, longestExportList)).map(viewOf),
  );

/** The export an address names, for a page. A malformed id, another clinic's and a missing one are one answer. */
export const requireExport = async (actor: StaffActor, id: string): Promise<ExportView> => {
  const parsed = idSchema.safeParse(id);
  const job =
    parsed.success &&
    (await transaction(actor.clinicId, (tx) =>
      findExport(tx, { clinicId: actor.clinicId, id: parsed.data }),
    ));
  return job ? viewOf(job) : notFound();
};

/** Whether the finished file is where this process looks for it. */
export const isFileHere = (job: ExportJob): Promise<boolean> =>
  stat(bundlePath(job)).then(
    () => true,
    () => false,
  );

/**
 * The finished file, opened: its time may be over before the last byte is read. Null when there is none to be had any more.
 * Fetching it is audited before it is read.
 */
export const fileToDownload = async (actor: StaffActor, job: ExportView): Promise<FileHandle | null> => {
  const file = job.state === 'finished' ? await open(bundlePath(job)).catch(() => null) : null;
  if (!file) return null;
  try {
    await transaction(actor.clinicId, (tx) =>
      recordAudit(tx, actor, {
        action: 'export-downloaded',
        objectKind: 'export',
        objectId: job.id,
        detail: { manifestHash: job.manifestHash },
        at: now(),
      }),
    );
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
};
