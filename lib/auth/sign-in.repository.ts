import 'server-only';
import type { Tx } from '@/lib/db/transaction';

/** A sign-in whose password was right, and which waits for the second factor. */
export interface SignInRow {
  readonly clinicId: string;
  readonly id: string;
  readonly staffId: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly offeredSecret: string | null;
  readonly wrongCodes: number;
  readonly passedAt: Date | null;
}

/** Those of this person that ran out are worth nothing to anybody, and go. */
export const insertSignIn = async (
  tx: Tx,
  row: Omit<SignInRow, 'wrongCodes' | 'passedAt'>,
): Promise<void> => {
  const { clinicId, staffId, createdAt } = row;
  await tx.staffSignIn.deleteMany({ where: { clinicId, staffId, expiresAt: { lte: createdAt } } });
  await tx.staffSignIn.create({ data: row });
};

export const findSignIn = (tx: Tx, clinicId: string, id: string): Promise<SignInRow | null> =>
  tx.staffSignIn.findUnique({ where: { clinicId_id: { clinicId, id } } });

export const updateSignIn = async (
  tx: Tx,
  { clinicId, id }: Pick<SignInRow, 'clinicId' | 'id'>,
  data: Partial<Pick<SignInRow, 'wrongCodes' | 'passedAt' | 'expiresAt'>>,
): Promise<void> => {
  await tx.staffSignIn.update({ where: { clinicId_id: { clinicId, id } }, data });
};

/** True for whoever takes it: it opens one session. */
export const takeSignIn = async (
  tx: Tx,
  { clinicId, id }: Pick<SignInRow, 'clinicId' | 'id'>,
): Promise<boolean> => (await tx.staffSignIn.deleteMany({ where: { clinicId, id } })).count === 1;

/** None of this person's leads on any more. */
export const removeSignIns = async (
  tx: Tx,
  { clinicId, staffId }: Pick<SignInRow, 'clinicId' | 'staffId'>,
  { except }: { readonly except?: string } = {},
): Promise<void> => {
  await tx.staffSignIn.deleteMany({ where: { clinicId, staffId, ...(except && { NOT: { id: except } }) } });
};
