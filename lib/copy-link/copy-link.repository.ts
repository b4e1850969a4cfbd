import 'server-only';
import type { Tx } from '@/lib/db/transaction';

export interface CopyLinkRow {
  readonly clinicId: string;
  readonly id: string;
  readonly recordId: string;
  readonly expiresAt: Date;
  readonly failedTries: number;
  readonly endedAt: Date | null;
}

export const insertCopyLink = async (
  tx: Tx,
  row: Pick<CopyLinkRow, 'clinicId' | 'id' | 'recordId' | 'expiresAt'> & {
    readonly tokenHash: string;
    readonly createdById: string;
    readonly createdAt: Date;
  },
): Promise<void> => {
  await tx.copyLink.create({ data: row });
};

/** Ends the links to a record that still open something, and answers how many there were. */
export const endCopyLinks = async (tx: Tx, clinicId: string, recordId: string, at: Date): Promise<number> =>
  (
    await tx.copyLink.updateMany({
      where: { clinicId, recordId, endedAt: null, expiresAt: { gt: at } },
      data: { endedAt: at },
    })
  ).count;

/** The link, held for this transaction: tries sent at the same moment are counted one after the other. */
export const lockCopyLink = async (tx: Tx, tokenHash: string): Promise<CopyLinkRow | null> => {
  const [row] = await tx.$queryRaw<CopyLinkRow[]>`
    SELECT clinic_id AS "clinicId", id, record_id AS "recordId", expires_at AS "expiresAt",
      failed_tries AS "failedTries", ended_at AS "endedAt"
    FROM copy_link WHERE token_hash = ${tokenHash} FOR UPDATE`;
  return row ?? null;
};

export const countWrongTry = async (tx: Tx, { clinicId, id }: CopyLinkRow): Promise<number> => {
  const { failedTries } = await tx.copyLink.update({
    where: { clinicId_id: { clinicId, id } },
    data: { failedTries: { increment: 1 } },
    select: { failedTries: true },
  });
  return failedTries;
};

export const forgetWrongTries = async (tx: Tx, { clinicId, id }: CopyLinkRow): Promise<void> => {
  await tx.copyLink.update({ where: { clinicId_id: { clinicId, id } }, data: { failedTries: 0 } });
};
