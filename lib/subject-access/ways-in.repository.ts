import 'server-only';
import type { Tx } from '@/lib/db/transaction';

/** On what the person was let into a screening, and when; without what opens it. */
export const waysIn = (tx: Tx, clinicId: string, screeningId: string): Promise<object[]> =>
  tx.screeningAccess.findMany({
    where: { clinicId, screeningId },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      channel: true,
      createdById: true,
      createdAt: true,
      openedAt: true,
      expiresAt: true,
      endedAt: true,
      endedFor: true,
    },
  });
