import 'server-only';
import type { StaffRole } from '@/lib/actors';
import type { Tx } from '@/lib/db/transaction';

export interface StaffRow {
  readonly clinicId: string;
  readonly id: string;
  readonly email: string;
  readonly fullName: string;
  readonly registration: string | null;
  readonly physiotherapist: boolean;
  readonly admin: boolean;
  readonly deactivatedAt: Date | null;
}

const select = {
  clinicId: true,
  id: true,
  email: true,
  fullName: true,
  registration: true,
  physiotherapist: true,
  admin: true,
  deactivatedAt: true,
} as const;

export const rolesOf = ({
  physiotherapist,
  admin,
}: Pick<StaffRow, 'physiotherapist' | 'admin'>): StaffRole[] => [
  ...(physiotherapist ? (['physiotherapist'] as const) : []),
  ...(admin ? (['admin'] as const) : []),
];

/** The person with this address, for looking at their password. */
export const findStaffForSignIn = (
  tx: Tx,
  email: string,
): Promise<(StaffRow & { passwordHash: string | null }) | null> =>
  tx.staffMember.findUnique({ where: { email }, select: { ...select, passwordHash: true } });

/** Somebody, locked for this transaction: two codes sent at once are looked at one by one. */
export const holdStaff = async (tx: Tx, clinicId: string, id: string): Promise<StaffRow | null> => {
  await tx.$queryRaw`SELECT 1 FROM staff_member WHERE clinic_id = ${clinicId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return findStaff(tx, clinicId, id);
};

export const findStaff = (tx: Tx, clinicId: string, id: string): Promise<StaffRow | null> =>
  tx.staffMember.findUnique({ where: { clinicId_id: { clinicId, id } }, select });

/** Only for checking a password. */
export const findPasswordHash = async (tx: Tx, clinicId: string, id: string): Promise<string | null> => {
  const row = await tx.staffMember.findUnique({
    where: { clinicId_id: { clinicId, id } },
    select: { passwordHash: true },
  });
  return row?.passwordHash ?? null;
};

/** Only for checking a PIN. */
export const findPinHash = async (tx: Tx, clinicId: string, id: string): Promise<string | null> => {
  const row = await tx.staffMember.findUnique({
    where: { clinicId_id: { clinicId, id } },
    select: { pinHash: true },
  });
  return row?.pinHash ?? null;
};

/** Everyone who ever worked here, active first, by name. */
export const findAllStaff = async (tx: Tx, clinicId: string): Promise<StaffRow[]> => {
  const rows = await tx.staffMember.findMany({ where: { clinicId }, orderBy: { fullName: 'asc' }, select });
  return rows.sort((a, b) => Number(a.deactivatedAt !== null) - Number(b.deactivatedAt !== null));
};

/** Answers false when somebody already signs in with this address. */
export const insertStaffOnce = async (
  tx: Tx,
  row: Omit<StaffRow, 'deactivatedAt'> & { passwordHash: string | null },
): Promise<boolean> => {
  const { count } = await tx.staffMember.createMany({ data: [row], skipDuplicates: true });
  return count === 1;
};

export const updateStaff = async (
  tx: Tx,
  clinicId: string,
  id: string,
  data: Partial<{
    fullName: string;
    registration: string | null;
    physiotherapist: boolean;
    admin: boolean;
    passwordHash: string | null;
    pinHash: string | null;
    deactivatedAt: Date | null;
  }>,
): Promise<void> => {
  await tx.staffMember.update({ where: { clinicId_id: { clinicId, id } }, data });
};

/** Active admins, locked for this transaction: two admins cannot remove each other at once. */
export const countActiveAdmins = async (tx: Tx, clinicId: string): Promise<number> => {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM staff_member WHERE clinic_id = ${clinicId}::uuid AND admin AND deactivated_at IS NULL FOR UPDATE`;
  return rows.length;
};

export const insertSession = async (
  tx: Tx,
  row: {
    clinicId: string;
    id: string;
    staffId: string;
    createdAt: Date;
    expiresAt: Date;
    device: string;
  },
): Promise<void> => {
  await tx.staffSession.create({ data: row });
};

/** Not revoked, not run out, and the person still works here. */
const open = (at: Date) => ({ revokedAt: null, expiresAt: { gt: at }, staff: { deactivatedAt: null } });

/** The person behind a session that is still good, and when it was last noted as used. */
export const findSessionStaff = async (
  tx: Tx,
  clinicId: string,
  sessionId: string,
  at: Date,
): Promise<{
  readonly staff: StaffRow;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly lockedAt: Date | null;
} | null> =>
  tx.staffSession.findFirst({
    where: { clinicId, id: sessionId, ...open(at) },
    select: { staff: { select }, createdAt: true, lastUsedAt: true, lockedAt: true },
  });

/** From when on it is locked; null unlocks it, which is a use. */
export const setSessionLock = async (
  tx: Tx,
  clinicId: string,
  id: string,
  lockedAt: Date | null,
  lastUsedAt?: Date,
): Promise<void> => {
  await tx.staffSession.updateMany({
    where: { clinicId, id },
    data: { lockedAt, ...(lastUsedAt && { lastUsedAt }) },
  });
};

export const noteSessionUse = async (
  tx: Tx,
  clinicId: string,
  id: string,
  lastUsedAt: Date,
): Promise<void> => {
  await tx.staffSession.updateMany({ where: { clinicId, id }, data: { lastUsedAt } });
};

export interface SessionRow {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly device: string | null;
}

/** A person's open sessions, the newest first. */
export const findOpenSessions = (
  tx: Tx,
  { clinicId, staffId }: { readonly clinicId: string; readonly staffId: string },
  at: Date,
): Promise<SessionRow[]> =>
  tx.staffSession.findMany({
    where: { clinicId, staffId, ...open(at) },
    select: { id: true, createdAt: true, lastUsedAt: true, device: true },
    orderBy: { createdAt: 'desc' },
  });

/** Ends one session, or a person's: all of them, one, or all but one. Answers how many were open. */
export const revokeSessions = async (
  tx: Tx,
  where:
    | { clinicId: string; id: string }
    | { clinicId: string; staffId: string; id?: string | { readonly not: string } },
  revokedFor: string,
  at: Date,
): Promise<number> => {
  const { count } = await tx.staffSession.updateMany({
    where: { ...where, revokedAt: null },
    data: { revokedAt: at, revokedFor },
  });
  return count;
};
