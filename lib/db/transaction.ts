import 'server-only';
import { db } from './client';
import type { Prisma } from './generated/client';

/** A running database transaction. Repositories take it first, so that one act is one transaction. */
export type Tx = Prisma.TransactionClient;

/**
 * Asks without a transaction, for a page that asks one thing: each question still sees one moment. For nothing that locks,
 * writes, or asks twice of what has to fit together.
 */
export const reading = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => work(db());

/** Runs `work` in one transaction: all of it is stored, or none. */
export const transaction = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  db().$transaction(work, { maxWait: 10_000, timeout: 20_000 });
