import 'server-only';
import type { Tx } from '@/lib/db/transaction';

export interface AccessRow {
  readonly clinicId: string;
  readonly id: string;
  readonly screeningId: string;
  readonly channel: 'tablet' | 'link';
  readonly tokenHash: string | null;
  readonly cookieHash: string | null;
  readonly expiresAt: Date;
  readonly openedAt: Date | null;
  readonly failedMoves: number;
  readonly endedAt: Date | null;
}

const select = {
  clinicId: true,
  id: true,
  screeningId: true,
  channel: true,
  tokenHash: true,
  cookieHash: true,
  expiresAt: true,
  openedAt: true,
  failedMoves: true,
  endedAt: true,
} as const;

export const insertAccess = async (
  tx: Tx,
  row: Omit<AccessRow, 'failedMoves' | 'endedAt'> & { createdById: string; createdAt: Date },
): Promise<void> => {
  await tx.screeningAccess.create({ data: row });
};

/** Ends every way into a screening because a newer one is given, and answers those that still opened something. */
export const endAccesses = async (
  tx: Tx,
  clinicId: string,
  screeningId: string,
  at: Date,
): Promise<AccessRow[]> => {
  const ended = await tx.screeningAccess.updateManyAndReturn({
    where: { clinicId, screeningId, endedAt: null },
    data: { endedAt: at, endedFor: 'newer-link' },
    select,
  });
  return ended.filter(
    ({ channel, cookieHash, expiresAt }) => (channel === 'link' || cookieHash) && expiresAt > at,
  );
};

export const findAccessByToken = (tx: Tx, tokenHash: string): Promise<AccessRow | null> =>
  tx.screeningAccess.findUnique({ where: { tokenHash }, select });

export const findAccessByCookie = (tx: Tx, cookieHash: string): Promise<AccessRow | null> =>
  tx.screeningAccess.findUnique({ where: { cookieHash }, select });

/** Spends a fresh link: only one of two devices that open it at once gets `true`. */
export const openAccessOnce = async (
  tx: Tx,
  { clinicId, id }: AccessRow,
  cookieHash: string,
  at: Date,
): Promise<boolean> => {
  const { count } = await tx.screeningAccess.updateMany({
    where: { clinicId, id, openedAt: null, endedAt: null },
    data: { openedAt: at, cookieHash },
  });
  return count === 1;
};

/** Gives the link to another device; the cookie of the device before it opens nothing from then on. */
export const moveAccess = async (
  tx: Tx,
  { clinicId, id, openedAt }: AccessRow,
  cookieHash: string,
  at: Date,
): Promise<void> => {
  await tx.screeningAccess.update({
    where: { clinicId_id: { clinicId, id } },
    data: { cookieHash, failedMoves: 0, openedAt: openedAt ?? at },
  });
};

/** Counts a wrong birth date, and answers how many there were. */
export const countFailedMove = async (tx: Tx, { clinicId, id }: AccessRow): Promise<number> => {
  const { failedMoves } = await tx.screeningAccess.update({
    where: { clinicId_id: { clinicId, id } },
    data: { failedMoves: { increment: 1 } },
    select: { failedMoves: true },
  });
  return failedMoves;
};

/**
 * Takes the device's cookie away. Without a token that way in is dead; a link stays alive, and the way back is the
 * link and the birth date.
 */
export const forgetDevice = async (tx: Tx, clinicId: string, id: string): Promise<void> => {
  await tx.screeningAccess.update({ where: { clinicId_id: { clinicId, id } }, data: { cookieHash: null } });
};

/**
 * Ends tablets, and takes the cookies of links away: only one device at a time is in a screening, the one that `keepId`
 * let in. Answers the ways in that another device had until now.
 */
export const putOtherDevicesDown = async (
  tx: Tx,
  clinicId: string,
  screeningId: string,
  keepId: string,
  at: Date,
): Promise<AccessRow[]> => {
  const live = { clinicId, screeningId, id: { not: keepId }, endedAt: null };
  const inUse = await tx.screeningAccess.findMany({
    where: { ...live, cookieHash: { not: null }, expiresAt: { gt: at } },
    select,
  });
  await tx.screeningAccess.updateMany({
    where: { ...live, channel: 'tablet' },
    data: { endedAt: at, endedFor: 'other-device' },
  });
  await tx.screeningAccess.updateMany({
    where: { ...live, channel: 'link', openedAt: { not: null } },
    data: { cookieHash: null },
  });
  return inUse;
};
