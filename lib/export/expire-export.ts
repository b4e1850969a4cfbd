import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { send } from '@/lib/queue/send';
import { removeBundles, removeWork } from './export-folder';
import type { ExportJob } from './export-job.repository';

type Ids = Pick<ExportJob, 'clinicId' | 'id'>;

/** Has the file removed once its time is over, by whatever process is there then. */
export const expireLater = async (tx: Tx, { clinicId, id, attempt }: ExportJob, at: Date): Promise<void> => {
  await send(tx, 'export-expired', { clinicId, id, attempt }, { startAfter: at });
};

export const expireExport = async ({ id, attempt }: Ids & Pick<ExportJob, 'attempt'>): Promise<void> => {
  await removeBundles({ id, attempt });
  await removeWork(id);
};
