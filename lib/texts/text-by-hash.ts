import 'server-only';
import { sha256 } from '@/lib/crypto/digest';
import type { Tx } from '@/lib/db/transaction';
import { textBodySchema, type TextBody } from './text-body.schema';
import { findBodies } from './texts.repository';

/**
 * The words that a sealed record names by their hash. Hashed again here: what is no longer, letter by letter, what was
 * shown is not given out in its name, whatever its row says. Null then.
 */
export const textByHash = async (tx: Tx, clinicId: string, hash: string): Promise<TextBody | null> => {
  const body = (await findBodies(tx, clinicId, hash)).find((one) => sha256(one) === hash);
  return body === undefined ? null : textBodySchema.parse(JSON.parse(body));
};
