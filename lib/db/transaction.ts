import 'server-only';
import { db } from './client';
import type { Prisma } from './generated/client';

/** A running database transaction. Repositories take it first, so that one act is one transaction. */
export type Tx = Prisma.TransactionClient;

/** Runs `work` in one transaction: all of it is stored, or none. */
export const transaction = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  db().$transaction(work, { maxWait: 10_000, timeout: 20_000 });
