import 'server-only';
import type { Tx } from '@/lib/db/transaction';

interface Owner {
  readonly clinicId: string;
  readonly staffId: string;
}

export interface SecondFactorRow extends Owner {
  readonly sealedSecret: string;
  readonly lastStep: number;
  readonly since: Date;
}

/** Exactly these two of a wider object: whatever else it has is no part of the key. */
const key = ({ clinicId, staffId }: Owner): Owner => ({ clinicId, staffId });

export const findSecondFactor = (tx: Tx, owner: Owner): Promise<SecondFactorRow | null> =>
  tx.staffSecondFactor.findUnique({ where: { clinicId_staffId: key(owner) } });

/** In place of the one there may be. */
export const putSecondFactor = async (
  tx: Tx,
  owner: Owner,
  values: { readonly sealedSecret: string; readonly lastStep: number; readonly since: Date },
): Promise<void> => {
  await tx.staffSecondFactor.upsert({
    where: { clinicId_staffId: key(owner) },
    create: { ...key(owner), ...values },
    update: values,
  });
};

/** A code of this half minute was accepted. */
export const noteStep = async (tx: Tx, owner: Owner, lastStep: number): Promise<void> => {
  await tx.staffSecondFactor.update({ where: { clinicId_staffId: key(owner) }, data: { lastStep } });
};

/** With the recovery codes, which are worth nothing without it. */
export const removeSecondFactor = async (tx: Tx, owner: Owner): Promise<boolean> => {
  await tx.staffRecoveryCode.deleteMany({ where: key(owner) });
  return (await tx.staffSecondFactor.deleteMany({ where: key(owner) })).count > 0;
};

export interface RecoveryCodeRow {
  readonly usedAt: Date | null;
}

export const findRecoveryCodes = (tx: Tx, owner: Owner): Promise<RecoveryCodeRow[]> =>
  tx.staffRecoveryCode.findMany({ where: key(owner), select: { usedAt: true }, orderBy: { usedAt: 'asc' } });

/** All new: those of before are worth nothing any more. */
export const replaceRecoveryCodes = async (
  tx: Tx,
  owner: Owner,
  hashes: readonly string[],
  createdAt: Date,
): Promise<void> => {
  await tx.staffRecoveryCode.deleteMany({ where: key(owner) });
  await tx.staffRecoveryCode.createMany({
    data: hashes.map((codeHash) => ({ ...key(owner), codeHash, createdAt })),
  });
};

/** True once for each code. */
export const spendRecoveryCode = async (
  tx: Tx,
  owner: Owner,
  codeHash: string,
  usedAt: Date,
): Promise<boolean> => {
  const { count } = await tx.staffRecoveryCode.updateMany({
    where: { ...key(owner), codeHash, usedAt: null },
    data: { usedAt },
  });
  return count === 1;
};
