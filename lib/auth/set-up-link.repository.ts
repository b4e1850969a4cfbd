import 'server-only';
import type { Tx } from '@/lib/db/transaction';

export interface SetUpLinkRow {
  readonly clinicId: string;
  readonly id: string;
  readonly staffId: string;
  readonly expiresAt: Date;
  /** Another was made in its place. */
  readonly endedAt: Date | null;
  readonly usedAt: Date | null;
  /** In words, as of a session. */
  readonly usedOn: string | null;
}

const select = {
  clinicId: true,
  id: true,
  staffId: true,
  expiresAt: true,
  endedAt: true,
  usedAt: true,
  usedOn: true,
} as const;

/** In place of the one there may be, which nobody can use any more. */
export const putSetUpLink = async (
  tx: Tx,
  row: Pick<SetUpLinkRow, 'clinicId' | 'id' | 'staffId' | 'expiresAt'> & {
    readonly tokenHash: string;
    readonly createdAt: Date;
  },
): Promise<void> => {
  const { clinicId, staffId, createdAt } = row;
  await tx.setUpLink.updateMany({
    where: { clinicId, staffId, endedAt: null, usedAt: null },
    data: { endedAt: createdAt },
  });
  await tx.setUpLink.create({ data: row });
};

export const findSetUpLink = (tx: Tx, tokenHash: string): Promise<SetUpLinkRow | null> =>
  tx.setUpLink.findUnique({ where: { tokenHash }, select });

/** The one that was made last for this person. */
export const findNewestSetUpLink = (
  tx: Tx,
  where: { readonly clinicId: string; readonly staffId: string },
): Promise<SetUpLinkRow | null> => tx.setUpLink.findFirst({ where, select, orderBy: { createdAt: 'desc' } });

/** True for whoever comes first. */
export const spendSetUpLink = async (
  tx: Tx,
  { clinicId, id }: SetUpLinkRow,
  usedAt: Date,
  usedOn: string,
): Promise<boolean> => {
  const { count } = await tx.setUpLink.updateMany({
    where: { clinicId, id, usedAt: null, endedAt: null },
    data: { usedAt, usedOn },
  });
  return count === 1;
};
