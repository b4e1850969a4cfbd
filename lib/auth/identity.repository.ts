import 'server-only';
import type { Tx } from '@/lib/db/transaction';

interface Owner {
  readonly clinicId: string;
  readonly staffId: string;
}

/** Somebody at a provider: the issuer and what it calls them. Both together, and nothing else, say who it is. */
export interface AtProvider {
  readonly issuer: string;
  readonly subject: string;
}

export interface IdentityRow extends Owner, AtProvider {
  /** For people to read. Nobody is found by it. */
  readonly shownAs: string | null;
  readonly linkedAt: Date;
  readonly lastUsedAt: Date | null;
}

/** Answers false where somebody has one, or the account is somebody else's. */
export const insertIdentityOnce = async (tx: Tx, row: Omit<IdentityRow, 'lastUsedAt'>): Promise<boolean> =>
  (await tx.staffIdentity.createMany({ data: [row], skipDuplicates: true })).count === 1;

export const findIdentity = (tx: Tx, { issuer, subject }: AtProvider): Promise<IdentityRow | null> =>
  tx.staffIdentity.findUnique({ where: { issuer_subject: { issuer, subject } } });

export const findIdentityOf = (tx: Tx, { clinicId, staffId }: Owner): Promise<IdentityRow | null> =>
  tx.staffIdentity.findUnique({ where: { clinicId_staffId: { clinicId, staffId } } });

export const noteIdentityUse = async (
  tx: Tx,
  { clinicId, staffId }: Owner,
  lastUsedAt: Date,
): Promise<void> => {
  await tx.staffIdentity.update({ where: { clinicId_staffId: { clinicId, staffId } }, data: { lastUsedAt } });
};

/** Answers whether there was one. */
export const removeIdentity = async (tx: Tx, { clinicId, staffId }: Owner): Promise<boolean> =>
  (await tx.staffIdentity.deleteMany({ where: { clinicId, staffId } })).count === 1;
