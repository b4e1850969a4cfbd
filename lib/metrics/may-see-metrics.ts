import { equalSecrets, sha256 } from '@/lib/crypto/digest';
import type { Env } from '@/lib/env';
import { fromHereHeader, metrics } from './registry';

const local = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * With METRICS_TOKEN whoever says it; without it whoever asks from this very machine, unless the app has an address of its
 * own: then a proxy stands in front, and everybody may look as if they were on this machine.
 */
export const maySeeMetrics = (
  headers: Headers,
  { METRICS_TOKEN, NEXTAUTH_URL }: Pick<Env, 'METRICS_TOKEN' | 'NEXTAUTH_URL'>,
): boolean => {
  if (METRICS_TOKEN !== undefined)
    return equalSecrets(sha256(headers.get('authorization') ?? ''), sha256(`Bearer ${METRICS_TOKEN}`));
  return local.has(new URL(NEXTAUTH_URL).hostname) && headers.get(fromHereHeader) === metrics().fromHere;
};
