import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { Prisma } from '@/lib/db/generated/client';
import type { PartState } from './bundle/part-file';
import type { ExportFilter, ExportFormat } from './export-filter.schema';
import type { MissingDocument } from './formats/format';

/** Where the clinic's chains stood when the work began: what comes later is not in the export. */
export interface ExportHead {
  readonly sequence: number;
  readonly hash: string;
  /** Last place in the chain of consents: decides what has been superseded. */
  readonly consents: number;
}

/** How far the work is, on the disk as well. */
export interface Checkpoint {
  /** Whose folder the files are in. */
  readonly attempt: number;
  readonly phase: 'records' | 'chain';
  /** The last place in the chain that is written. */
  readonly after: number;
  readonly first: number | null;
  readonly last: number | null;
  /** Records, and headers of other records, that are written. */
  readonly counts: { readonly records: number; readonly chain: number };
  readonly missing: readonly MissingDocument[];
  readonly parts: Readonly<Record<string, PartState>>;
  /** What the format has to remember from one piece to the next. */
  readonly memory: readonly string[];
}

export interface ExportJob {
  readonly clinicId: string;
  readonly id: string;
  readonly format: ExportFormat;
  readonly filters: ExportFilter;
  readonly requestedById: string;
  readonly requestedAt: Date;
  readonly head: ExportHead | null;
  readonly total: number | null;
  readonly done: number;
  readonly checkpoint: Checkpoint | null;
  readonly attempt: number;
  /** The last `attempt` that broke off; 0 where none did. */
  readonly brokeOff: number;
  /** Records without a PDF, once it is finished. */
  readonly missing: readonly MissingDocument[];
  readonly finishedAt: Date | null;
  readonly bytes: number | null;
  readonly manifestHash: string | null;
  readonly receiptHash: string;
  readonly confirmedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly failedAt: Date | null;
  readonly expiresAt: Date | null;
}

type Ids = Pick<ExportJob, 'clinicId' | 'id'>;

const toJob = ({
  head,
  filters,
  checkpoint,
  bytes,
  format,
  missing,
  ...row
}: Prisma.ExportJobGetPayload<object>): ExportJob => ({
  ...row,
  format: format as ExportFormat,
  filters: filters as ExportFilter,
  head: head as ExportHead | null,
  checkpoint: checkpoint as unknown as Checkpoint | null,
  missing: missing as unknown as MissingDocument[],
  bytes: bytes === null ? null : Number(bytes),
});

const open = { finishedAt: null, cancelledAt: null, failedAt: null } as const;

export const insertExport = async (
  tx: Tx,
  job: Pick<
    ExportJob,
    'clinicId' | 'id' | 'format' | 'filters' | 'requestedById' | 'requestedAt' | 'receiptHash'
  >,
): Promise<void> => {
  await tx.exportJob.create({ data: { ...job, filters: job.filters as Prisma.InputJsonObject } });
};

export const findExport = async (tx: Tx, { clinicId, id }: Ids): Promise<ExportJob | null> => {
  const row = await tx.exportJob.findUnique({ where: { clinicId_id: { clinicId, id } } });
  return row && toJob(row);
};

/** Newest first. */
export const findExports = async (tx: Tx, clinicId: string, limit: number): Promise<ExportJob[]> =>
  (
    await tx.exportJob.findMany({
      where: { clinicId },
      orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
      take: limit,
    })
  ).map(toJob);

/** How many are not begun, under way, and were given up since. */
export const countExportsByState = async (
  tx: Tx,
  clinicId: string,
  since: Date,
): Promise<{ readonly waiting: number; readonly running: number; readonly failed: number }> => ({
  waiting: await tx.exportJob.count({ where: { clinicId, attempt: 0, ...open } }),
  running: await tx.exportJob.count({ where: { clinicId, attempt: { gt: 0 }, ...open } }),
  failed: await tx.exportJob.count({ where: { clinicId, failedAt: { gte: since } } }),
});

/** The jobs that these files are of. */
export const findExportsOfFiles = async (
  tx: Tx,
  clinicId: string,
  ids: readonly string[],
): Promise<ExportJob[]> =>
  (await tx.exportJob.findMany({ where: { clinicId, id: { in: [...ids] } } })).map(toJob);

export const findExportByReceipt = async (tx: Tx, receiptHash: string): Promise<ExportJob | null> => {
  const row = await tx.exportJob.findUnique({ where: { receiptHash } });
  return row && toJob(row);
};

/** Takes the job up: whoever was at it before can note nothing any more. Null when there is nothing left to do. */
export const takeUpExport = async (tx: Tx, { clinicId, id }: Ids): Promise<ExportJob | null> => {
  const { count } = await tx.exportJob.updateMany({
    where: { clinicId, id, ...open },
    data: { attempt: { increment: 1 } },
  });
  return count === 1 ? findExport(tx, { clinicId, id }) : null;
};

/** False when somebody else took the job up, or it was cancelled: then the work has to end. */
export const noteProgress = async (
  tx: Tx,
  { clinicId, id, attempt }: Pick<ExportJob, 'clinicId' | 'id' | 'attempt'>,
  {
    head,
    checkpoint,
    missing,
    ...note
  }: {
    readonly head?: ExportHead;
    readonly total?: number;
    readonly done?: number;
    readonly checkpoint?: Checkpoint | null;
    readonly missing?: readonly MissingDocument[];
    readonly finishedAt?: Date;
    readonly bytes?: number;
    readonly manifestHash?: string;
    readonly expiresAt?: Date;
  },
): Promise<boolean> => {
  const { count } = await tx.exportJob.updateMany({
    where: { clinicId, id, attempt, ...open },
    data: {
      ...note,
      ...(head && { head: head as unknown as Prisma.InputJsonObject }),
      ...(missing && { missing: missing as unknown as Prisma.InputJsonArray }),
      ...(checkpoint !== undefined && {
        checkpoint: checkpoint === null ? Prisma.DbNull : (checkpoint as unknown as Prisma.InputJsonObject),
      }),
    },
  });
  return count === 1;
};

/** Of whoever still has the job: one that was taken for dead has nothing to say any more. */
export const noteFailure = async (
  tx: Tx,
  { clinicId, id, attempt }: Pick<ExportJob, 'clinicId' | 'id' | 'attempt'>,
): Promise<void> => {
  await tx.exportJob.updateMany({
    where: { clinicId, id, attempt, ...open },
    data: { brokeOff: attempt },
  });
};

/** Exports that are not over and that the queue would never come back to. Held, so that one process alone puts them in again. */
export const lockForgottenExports = (tx: Tx, clinicId: string): Promise<Ids[]> => tx.$queryRaw<Ids[]>`
  SELECT e.clinic_id AS "clinicId", e.id FROM export_job e
  WHERE e.clinic_id = ${clinicId}::uuid AND e.finished_at IS NULL AND e.cancelled_at IS NULL AND e.failed_at IS NULL
    AND NOT EXISTS (SELECT FROM queue.job q WHERE q.name IN ('export', 'export-failed')
      AND q.data->>'id' = e.id::text AND q.state IN ('created', 'retry', 'active'))
  FOR UPDATE OF e SKIP LOCKED`;

/** Ends a job that is not over yet. False when it is. */
export const endExport = async (
  tx: Tx,
  { clinicId, id }: Ids,
  end: { readonly cancelledAt: Date } | { readonly failedAt: Date },
): Promise<boolean> => {
  const { count } = await tx.exportJob.updateMany({ where: { clinicId, id, ...open }, data: end });
  return count === 1;
};

/** Ends whatever of a clinic is not over, and takes away what is finished and still kept. */
export const endEveryExport = async (tx: Tx, clinicId: string, at: Date): Promise<number> => {
  const { count } = await tx.exportJob.updateMany({
    where: {
      clinicId,
      cancelledAt: null,
      failedAt: null,
      OR: [{ expiresAt: null }, { expiresAt: { gt: at } }],
    },
    data: { cancelledAt: at },
  });
  return count;
};

/** False when it was confirmed before. */
export const confirmExport = async (tx: Tx, { clinicId, id }: Ids, at: Date): Promise<boolean> => {
  const { count } = await tx.exportJob.updateMany({
    where: { clinicId, id, finishedAt: { not: null }, confirmedAt: null },
    data: { confirmedAt: at },
  });
  return count === 1;
};
