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
