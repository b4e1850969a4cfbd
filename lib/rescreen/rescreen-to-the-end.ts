import 'server-only';
import { newId } from '@/lib/ids';
import { rescreenBatch, type BatchResult } from './rescreen-batch';
import type { RescreeningRun } from './rescreening.repository';

/** Works on one run until it is finished, taken by somebody else, or `stopped` says so. */
export const rescreenToTheEnd = async (
  run: Pick<RescreeningRun, 'clinicId' | 'id'>,
  worker: string = newId(),
  stopped: () => boolean = () => false,
): Promise<BatchResult> => {
  for (;;) {
    const result = await rescreenBatch(run, worker);
    if (result !== 'more' || stopped()) return result;
  }
};
