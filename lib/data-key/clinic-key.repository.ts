import 'server-only';
import type { Tx } from '@/lib/db/transaction';

/** The clinic's own key, wrapped. */
export const findClinicKey = async (tx: Tx, clinicId: string): Promise<Uint8Array | null> =>
  (await tx.clinicKey.findUnique({ where: { clinicId }, select: { wrapped: true } }))?.wrapped ?? null;

/** Of two that add it at once, the second finds the first one's. */
export const insertClinicKeyOnce = async (
  tx: Tx,
  clinicId: string,
  wrapped: Uint8Array<ArrayBuffer>,
): Promise<void> => {
  await tx.clinicKey.createMany({ data: [{ clinicId, wrapped }], skipDuplicates: true });
};

/** Who holds it is sure that keys are not wrapped by another master key meanwhile: scripts/rotate-master-key/. */
export const masterKeyLock = 'master-key';

/**
 * Holds back whoever changes the master key until this transaction ends, so that a key which it wraps is wrapped by one that
 * is not given up at the same time.
 */
export const holdMasterKey = async (tx: Tx): Promise<void> => {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(${masterKeyLock}, 0))`;
};
