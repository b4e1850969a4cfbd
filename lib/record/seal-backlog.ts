import 'server-only';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import { sealRecord } from './seal-record';
import { findUnsealedBacklog, holdRecordChain } from './sealed-record.repository';

const atOnce = 20;

/**
 * Seals what was complete before records were sealed, in the order it was completed. Safe in several processes at once:
 * whoever holds a clinic's chain looks again whether there is still something to do.
 */
export const sealBacklog = async (): Promise<number> => {
  let sealed = 0;
  for (;;) {
    const some = await transaction(async (tx) => {
      const [next] = await findUnsealedBacklog(tx, 1);
      if (!next) return 0;
      await holdRecordChain(tx, next.clinicId);
      const open = (await findUnsealedBacklog(tx, atOnce)).filter((one) => one.clinicId === next.clinicId);
      for (const { clinicId, id } of open)
        await sealRecord(tx, { clinicId, id, at: now(), afterwards: true });
      return open.length;
    });
    // Another process may just have done what was found first.
    if (some === 0 && !(await transaction((tx) => findUnsealedBacklog(tx, 1))).length) return sealed;
    sealed += some;
  }
};
