import 'server-only';
import type { ChangedFinding, Disposition } from '@/rules';
import { dateToDay } from '@/lib/clock';
import type { Tx } from '@/lib/db/transaction';
import { openPerson } from '@/lib/patients/sealed-person';
import type { Prisma } from '@/lib/db/generated/client';
import type { RescreeningCounts } from './rescreening-counts';

export interface RescreeningRun {
  readonly clinicId: string;
  readonly id: string;
  readonly ruleSetFingerprint: string;
  readonly ruleSetVersion: string;
  readonly dryRun: boolean;
  readonly startedById: string | null;
  readonly startedAt: Date;
  readonly total: number;
  readonly seen: number;
  readonly cursor: string | null;
  readonly counts: RescreeningCounts;
  /** How many times in a row it broke off. */
  readonly failures: number;
  readonly finishedAt: Date | null;
  readonly supersededAt: Date | null;
}

type Row = Prisma.RescreeningRunGetPayload<object>;

const toRun = ({ leasedBy: _by, leasedUntil: _until, ...row }: Row): RescreeningRun => ({
  ...row,
  counts: row.counts as unknown as RescreeningCounts,
});

const active = { finishedAt: null, supersededAt: null } as const;

/** Ends every run of this kind that is still at work: another takes over. */
export const supersedeRuns = async (tx: Tx, clinicId: string, dryRun: boolean, at: Date): Promise<void> => {
  await tx.rescreeningRun.updateMany({ where: { clinicId, dryRun, ...active }, data: { supersededAt: at } });
};

export const countScreenings = (tx: Tx, clinicId: string): Promise<number> =>
  tx.screening.count({ where: { clinicId } });

export const insertRun = async (
  tx: Tx,
  { counts, ...run }: Omit<RescreeningRun, 'seen' | 'cursor' | 'failures' | 'finishedAt' | 'supersededAt'>,
): Promise<void> => {
  await tx.rescreeningRun.create({ data: { ...run, counts: counts as unknown as Prisma.InputJsonObject } });
};

export const findRun = async (tx: Tx, clinicId: string, id: string): Promise<RescreeningRun | null> => {
  const row = await tx.rescreeningRun.findUnique({ where: { clinicId_id: { clinicId, id } } });
  return row && toRun(row);
};

/** Newest first. */
export const findNewestRuns = async (
  tx: Tx,
  clinicId: string,
  where: { readonly dryRun?: boolean } = {},
  limit = 1,
): Promise<RescreeningRun[]> => {
  const rows = await tx.rescreeningRun.findMany({
    where: { clinicId, ...where },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: limit,
  });
  return rows.map(toRun);
};

/** Runs that nobody is at, oldest first; what keeps breaking off comes after what does not. */
export const findIdleRuns = async (tx: Tx, clinicId: string, at: Date): Promise<RescreeningRun[]> => {
  const rows = await tx.rescreeningRun.findMany({
    where: { clinicId, ...active, OR: [{ leasedUntil: null }, { leasedUntil: { lt: at } }] },
    orderBy: [{ failures: 'asc' }, { startedAt: 'asc' }],
    take: 20,
  });
  return rows.map(toRun);
};

/**
 * Takes the run for one worker for a while, or says that another has it. A worker that was killed is waited for until its
 * time is over.
 */
export const leaseRun = async (
  tx: Tx,
  { clinicId, id }: Pick<RescreeningRun, 'clinicId' | 'id'>,
  worker: string,
  at: Date,
  until: Date,
): Promise<RescreeningRun | null> => {
  const { count } = await tx.rescreeningRun.updateMany({
    where: {
      clinicId,
      id,
      ...active,
      OR: [{ leasedUntil: null }, { leasedUntil: { lt: at } }, { leasedBy: worker }],
    },
    data: { leasedBy: worker, leasedUntil: until },
  });
  return count === 1 ? findRun(tx, clinicId, id) : null;
};

/** Stores how far the run got, unless somebody else got further meanwhile. Holds the run until the transaction ends. */
export const advanceRun = async (
  tx: Tx,
  run: RescreeningRun,
  next: Pick<RescreeningRun, 'cursor' | 'seen' | 'counts' | 'finishedAt'>,
): Promise<boolean> => {
  const { count } = await tx.rescreeningRun.updateMany({
    where: { clinicId: run.clinicId, id: run.id, cursor: run.cursor, ...active },
    data: { ...next, failures: 0, counts: next.counts as unknown as Prisma.InputJsonObject },
  });
  return count === 1;
};

/** Holds back a run that broke off, unless somebody else is at it by now. */
export const noteFailure = async (
  tx: Tx,
  { clinicId, id }: Pick<RescreeningRun, 'clinicId' | 'id'>,
  worker: string,
  at: Date,
  until: Date,
): Promise<void> => {
  await tx.rescreeningRun.updateMany({
    where: {
      clinicId,
      id,
      ...active,
      OR: [{ leasedUntil: null }, { leasedUntil: { lt: at } }, { leasedBy: worker }],
    },
    data: { failures: { increment: 1 }, leasedBy: null, leasedUntil: until },
  });
};

export const endRun = async (
  tx: Tx,
  { clinicId, id }: Pick<RescreeningRun, 'clinicId' | 'id'>,
  at: Date,
): Promise<void> => {
  await tx.rescreeningRun.updateMany({ where: { clinicId, id, ...active }, data: { supersededAt: at } });
};

export interface RescreeningChangeRow {
  readonly screeningId: string;
  readonly outcome: 'rise' | 'fall' | 'unreadable';
  readonly complete: boolean;
  readonly fromFingerprint: string;
  readonly fromDisposition: Disposition;
  readonly toDisposition: Disposition | null;
  readonly findings: readonly ChangedFinding[];
  readonly assessmentId: string | null;
}

export const insertChanges = async (
  tx: Tx,
  { clinicId, id }: Pick<RescreeningRun, 'clinicId' | 'id'>,
  rows: readonly RescreeningChangeRow[],
): Promise<void> => {
  if (rows.length === 0) return;
  await tx.rescreeningChange.createMany({
    data: rows.map(({ findings, ...row }) => ({
      ...row,
      clinicId,
      runId: id,
      findings: findings as unknown as Prisma.InputJsonArray,
    })),
  });
};

export const findChanges = async (
  tx: Tx,
  { clinicId, id }: Pick<RescreeningRun, 'clinicId' | 'id'>,
  limit: number,
  after: string | null = null,
): Promise<RescreeningChangeRow[]> => {
  const rows = await tx.rescreeningChange.findMany({
    where: { clinicId, runId: id, ...(after !== null && { screeningId: { gt: after } }) },
    orderBy: { screeningId: 'asc' },
    take: limit,
  });
  return rows.map(({ clinicId: _clinic, runId: _run, ...row }) => ({
    ...row,
    fromDisposition: row.fromDisposition as Disposition,
    toDisposition: row.toDisposition as Disposition | null,
    findings: row.findings as unknown as ChangedFinding[],
  }));
};

/** True when something in this clinic was last judged by other rules than these. */
export const hasJudgedByOthers = async (tx: Tx, clinicId: string, fingerprint: string): Promise<boolean> =>
  (await tx.assessment.findFirst({
    where: { clinicId, ruleSetFingerprint: { not: fingerprint } },
    select: { id: true },
  })) !== null;

export interface ListedChange {
  readonly screeningId: string;
  readonly patient: { readonly givenName: string; readonly familyName: string };
  readonly startedOn: string;
  readonly outcome: RescreeningChangeRow['outcome'];
  readonly complete: boolean;
  readonly fromDisposition: Disposition;
  readonly toDisposition: Disposition | null;
}

/** With whom they are about: rises first, then falls, then what could not be read; each newest first. */
export const findListedChanges = async (
  tx: Tx,
  { clinicId, id }: Pick<RescreeningRun, 'clinicId' | 'id'>,
  limit: number,
): Promise<ListedChange[]> => {
  const rows = await tx.rescreeningChange.findMany({
    where: { clinicId, runId: id, screening: { patient: { erasures: { none: {} } } } },
    orderBy: [{ outcome: 'asc' }, { complete: 'asc' }, { screeningId: 'desc' }],
    take: limit,
    select: {
      screeningId: true,
      outcome: true,
      complete: true,
      fromDisposition: true,
      toDisposition: true,
      screening: {
        select: {
          startedOn: true,
          patient: { select: { id: true, identity: true, key: { select: { wrapped: true } } } },
        },
      },
    },
  });
  return rows.map(({ screening, ...row }) => ({
    ...row,
    patient: openPerson(clinicId, {
      patientId: screening.patient.id,
      identity: screening.patient.identity,
      wrappedKey: screening.patient.key?.wrapped ?? null,
    }),
    startedOn: dateToDay(screening.startedOn),
    fromDisposition: row.fromDisposition as Disposition,
    toDisposition: row.toDisposition as Disposition | null,
  }));
};
