import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { findRecordKeys } from './record-key.repository';

/** The public half of every key that ever sealed a record here, as it is handed on beside records. */
export interface PublicKey {
  readonly keyId: string;
  /** SPKI DER, base64. */
  readonly publicKey: string;
  readonly validFrom: string;
  readonly retiredAt: string | null;
  readonly endorsedBy: string | null;
  readonly endorsement: string | null;
}

export const publicKeys = async (tx: Tx): Promise<PublicKey[]> =>
  (await findRecordKeys(tx)).map(({ validFrom, retiredAt, ...key }) => ({
    ...key,
    validFrom: validFrom.toISOString(),
    retiredAt: retiredAt?.toISOString() ?? null,
  }));
