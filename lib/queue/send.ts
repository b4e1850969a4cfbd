import 'server-only';
import { fromPrisma } from 'pg-boss';
import type { Tx } from '@/lib/db/transaction';
import { queue, type QueueName } from './queue';

/** Puts work into a queue in the transaction of what asks for it: both are there, or neither. */
export const send = async (
  tx: Tx,
  name: QueueName,
  data: Readonly<Record<string, string | number>>,
  options: { readonly id?: string; readonly startAfter?: Date } = {},
): Promise<void> => {
  await (await queue()).send(name, { ...data }, { ...options, db: fromPrisma(tx) });
};
