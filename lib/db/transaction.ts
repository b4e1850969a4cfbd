import 'server-only';
import { db } from './client';
import type { Prisma } from './generated/client';

/** A running database transaction. Repositories take it first, so that one act is one transaction. */
export type Tx = Prisma.TransactionClient;

const limits = { maxWait: 10_000, timeout: 20_000 } as const;

/**
 * Runs `work` in one transaction: all of it is stored, or none. The clinic is told to the database first, and for this
 * transaction alone, so that a pool between may hand the connection to anybody afterwards: the database shows and takes rows
 * of this clinic and of no other.
 */
export const transaction = <T>(clinicId: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('beforehand.clinic', ${clinicId}, true)`;
    return work(tx);
  }, limits);

/** The same for what only looks: the database refuses to write or to lock in it. */
export const reading = <T>(clinicId: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db().$transaction(async (tx) => {
    await tx.$executeRaw`
      SELECT set_config('beforehand.clinic', ${clinicId}, true), set_config('transaction_read_only', 'on', true)`;
    return work(tx);
  }, limits);

/** For what belongs to the installation and to no clinic: the keys that seal records. No clinic's rows are there in it. */
export const withoutClinic = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db().$transaction(work, limits);
