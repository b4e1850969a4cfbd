import 'server-only';
import { queue } from './queue';

/** How many jobs wait and are worked on, as the queue last counted: every ten seconds. */
export const queueDepth = async (): Promise<
  readonly { readonly name: string; readonly queued: number; readonly active: number }[]
> =>
  (await (await queue()).getQueues()).map(({ name, queuedCount, activeCount }) => ({
    name,
    queued: queuedCount,
    active: activeCount,
  }));
