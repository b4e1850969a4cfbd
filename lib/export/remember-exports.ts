import 'server-only';
import { transaction } from '@/lib/db/transaction';
import { clinics } from '@/lib/db/which-clinic';
import { queue } from '@/lib/queue/queue';
import { send } from '@/lib/queue/send';
import { lockForgottenExports } from './export-job.repository';

/**
 * Puts exports into the queue again that it has forgotten: those of a database that was put back without its queue, and those
 * whose first worker was taken for dead and said that it was done before the second one died. Answers how many.
 */
export const rememberExports = async (): Promise<number> => {
  await queue();
  let count = 0;
  for (const clinic of await clinics.withOpenExports())
    count += await transaction(clinic, async (tx) => {
      const forgotten = await lockForgottenExports(tx, clinic);
      for (const { clinicId, id } of forgotten) await send(tx, 'export', { clinicId, id });
      return forgotten.length;
    });
  return count;
};
