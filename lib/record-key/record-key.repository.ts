import 'server-only';
import type { Tx } from '@/lib/db/transaction';

/** The public half of a key that seals, or once sealed, records here. */
export interface RecordKeyRow {
  readonly keyId: string;
  /** SPKI DER, base64. */
  readonly publicKey: string;
  readonly validFrom: Date;
  readonly retiredAt: Date | null;
  readonly endorsedBy: string | null;
  /** Base64. */
  readonly endorsement: string | null;
}

/** Oldest first. */
export const findRecordKeys = (tx: Tx): Promise<RecordKeyRow[]> =>
  tx.recordKey.findMany({ orderBy: [{ validFrom: 'asc' }, { keyId: 'asc' }] });

/** Makes whoever else adds a key wait until the transaction ends. */
export const lockRecordKeys = async (tx: Tx): Promise<void> => {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('record-keys', 0))`;
};

export const insertRecordKey = async (tx: Tx, row: RecordKeyRow): Promise<void> => {
  await tx.recordKey.create({ data: row });
};

export const retireRecordKey = async (tx: Tx, keyId: string, at: Date): Promise<void> => {
  await tx.recordKey.update({ where: { keyId }, data: { retiredAt: at } });
};
