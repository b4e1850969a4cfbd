import 'server-only';
import { findKeyOfClinic } from '@/lib/data-key/clinic-key';
import type { Tx } from '@/lib/db/transaction';
import { wantedBeginnings } from './search-name';

/** The tokens that somebody has who is found by `query`, one for each of its words. None: nobody is found by it. */
export const wantedTokens = async (tx: Tx, clinicId: string, query: string): Promise<readonly bigint[]> => {
  const key = await findKeyOfClinic(tx, clinicId);
  return key ? wantedBeginnings(query).map(key.nameToken) : [];
};
