import 'server-only';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import { clinics } from '@/lib/db/which-clinic';
import { sealAfterwards } from './seal-record';
import { findUnsealedBacklog, holdRecordChain } from './sealed-record.repository';

const atOnce = 20;

/**
 * Seals what was complete before records were sealed, in the order it was completed. Safe in several processes at once:
 * whoever holds a clinic's chain looks again whether there is still something to do.
 */
export const sealBacklog = async (): Promise<number> => {
  let sealed = 0;
  for (const clinicId of await clinics.all()) sealed += await sealBacklogOf(clinicId);
  return sealed;
};

const sealBacklogOf = async (clinicId: string): Promise<number> => {
  let sealed = 0;
  for (;;) {
    const some = await transaction(clinicId, async (tx) => {
      if ((await findUnsealedBacklog(tx, clinicId, 1)).length === 0) return 0;
      await holdRecordChain(tx, clinicId);
      const open = await findUnsealedBacklog(tx, clinicId, atOnce);
      for (const { id } of open) await sealAfterwards(tx, { clinicId, id, at: now() });
      return open.length;
    });
    // Another process may just have done what was found first.
    const left = () => transaction(clinicId, (tx) => findUnsealedBacklog(tx, clinicId, 1));
    if (some === 0 && (await left()).length === 0) return sealed;
    sealed += some;
  }
};
