import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { env } from '@/lib/env';
import { makeKey, signersIn } from './key-folder';
import { localSigner } from './local-signer';
import { findRecordKeys, insertRecordKey, lockRecordKeys, type RecordKeyRow } from './record-key.repository';
import { remoteSigner } from './remote-signer';
import type { RecordSigner } from './record-signer';
import { RecordKeyProblem } from './record-key-problem';

/** For how long a process trusts what it knows of the keys; a key that is followed by another stays good for days. */
const trustedFor = 60_000;

let known:
  { readonly signer: RecordSigner; readonly retiredAt: Date | null; readonly until: number } | undefined;

/** What this process can sign with: a signer elsewhere, the key it was given, or else the keys in its data folder. */
export const ownSigners = async (): Promise<RecordSigner[]> => {
  const { RECORD_KEY, RECORD_SIGNER_URL, DATA_DIR } = env();
  if (RECORD_SIGNER_URL !== undefined) return [await remoteSigner(RECORD_SIGNER_URL)];
  return RECORD_KEY === undefined ? signersIn(DATA_DIR) : [localSigner(RECORD_KEY)];
};

/** Nothing can be completed: no key that this installation knows is here to seal with. */
export class RecordKeyMissing extends RecordKeyProblem {
  override readonly name = 'RecordKeyMissing';
  constructor() {
    super(
      'The key that seals records is not here: put it back into the data folder (keys/) or set RECORD_KEY. See docs/operations.md.',
    );
  }
}

const isGoodAt = ({ retiredAt }: RecordKeyRow, at: Date): boolean => retiredAt === null || retiredAt > at;

const firstKey = async (tx: Tx, at: Date): Promise<RecordSigner> => {
  const signer = (await ownSigners())[0] ?? makeKey(env().DATA_DIR);
  await insertRecordKey(tx, {
    keyId: signer.keyId,
    publicKey: signer.publicKey,
    validFrom: at,
    retiredAt: null,
    endorsedBy: null,
    endorsement: null,
  });
  return signer;
};

/**
 * Who seals now: of the keys this installation knows and this process has, the newest. The very first is made here. A
 * process never seals with a key that the database does not know: another installation's, or one that nobody endorsed.
 */
export const currentSigner = async (tx: Tx, at: Date): Promise<RecordSigner> => {
  if (known && performance.now() < known.until && (known.retiredAt === null || known.retiredAt > at))
    return known.signer;
  let rows = await findRecordKeys(tx);
  if (rows.length === 0) {
    await lockRecordKeys(tx);
    rows = await findRecordKeys(tx);
    // Not remembered: this transaction may not come to its end.
    if (rows.length === 0) return firstKey(tx, at);
  }
  const own = new Map((await ownSigners()).map((signer) => [signer.keyId, signer]));
  const newest = rows.findLast((row) => own.has(row.keyId) && isGoodAt(row, at));
  const signer = newest && own.get(newest.keyId);
  if (!signer) throw new RecordKeyMissing();
  known = { signer, retiredAt: newest.retiredAt, until: performance.now() + trustedFor };
  return signer;
};
