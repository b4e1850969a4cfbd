import 'server-only';
import { canonicalJson } from '@/rules';
import { withoutClinic, type Tx } from '@/lib/db/transaction';
import type { ListedKey } from '@/lib/verify/trusted-keys';
import { findRecordKeys } from './record-key.repository';

/** The public half of every key that ever sealed a record here, oldest first, as it is handed on beside records. */
export const publicKeys = async (tx: Tx): Promise<ListedKey[]> =>
  (await findRecordKeys(tx)).map(({ validFrom, retiredAt, ...key }) => ({
    ...key,
    validFrom: validFrom.toISOString(),
    retiredAt: retiredAt?.toISOString() ?? null,
  }));

/** keys.json: docs/contract.md. */
export const keysJson = (keys: readonly ListedKey[]): string =>
  `${canonicalJson({ format: 'beforehand-keys/1', keys })}\n`;

/** The same, for a page. Everybody may know them. */
export const publicKeysForPage = (): Promise<ListedKey[]> => withoutClinic(publicKeys);
