import 'server-only';
import type { Tx } from '@/lib/db/transaction';

interface Owner {
  readonly clinicId: string;
  readonly staffId: string;
}

export interface PasskeyRow extends Owner {
  readonly id: string;
  readonly credentialId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: bigint;
  readonly transports: string[];
  /** `singleDevice`, or `multiDevice` where the maker of the device may copy it to others of the same person. */
  readonly deviceType: string;
  readonly backedUp: boolean;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

export const insertPasskey = async (tx: Tx, row: Omit<PasskeyRow, 'lastUsedAt'>): Promise<void> => {
  await tx.staffPasskey.create({ data: row });
};

export const findPasskey = (tx: Tx, credentialId: string): Promise<PasskeyRow | null> =>
  tx.staffPasskey.findUnique({ where: { credentialId } });

export const findPasskeys = (tx: Tx, { clinicId, staffId }: Owner): Promise<PasskeyRow[]> =>
  tx.staffPasskey.findMany({ where: { clinicId, staffId }, orderBy: { createdAt: 'asc' } });

export const countPasskeys = (tx: Tx, { clinicId, staffId }: Owner): Promise<number> =>
  tx.staffPasskey.count({ where: { clinicId, staffId } });

/** What the device said of it when it was used. */
export const notePasskeyUse = async (
  tx: Tx,
  { clinicId, id }: PasskeyRow,
  data: Pick<PasskeyRow, 'counter' | 'backedUp'> & { readonly lastUsedAt: Date },
): Promise<void> => {
  await tx.staffPasskey.update({ where: { clinicId_id: { clinicId, id } }, data });
};

/** One of this person's, or all. Answers how many there were. */
export const removePasskeys = async (tx: Tx, { clinicId, staffId }: Owner, id?: string): Promise<number> =>
  (await tx.staffPasskey.deleteMany({ where: { clinicId, staffId, ...(id !== undefined && { id }) } })).count;
