import 'server-only';
import { now } from '@/lib/clock';
import { withoutClinic } from '@/lib/db/transaction';
import { env } from '@/lib/env';
import { endorsementBytes } from '@/lib/verify/trusted-keys';
import { currentSigner } from './current-signer';
import { makeKey } from './key-folder';
import { localSigner } from './local-signer';
import { findRecordKeys, insertRecordKey, lockRecordKeys, retireRecordKey } from './record-key.repository';

interface Rotation {
  /** How long the old key stays good beside the new one: for processes that were given it and still run. */
  readonly overlapDays: number;
  /** PEM of the key that follows, where it is not to be made here. */
  readonly newKey?: string | undefined;
  /** The old key is lost: nobody endorses the new one. */
  readonly oldIsLost: boolean;
}

const day = 24 * 3_600_000;

/** Adds the key that seals from now on. The old one says so itself, and ends after the overlap. */
export const rotateKey = ({
  overlapDays,
  newKey,
  oldIsLost,
}: Rotation): Promise<{
  readonly keyId: string;
  readonly endorsedBy: string | null;
  readonly oldUntil: Date;
}> =>
  withoutClinic(async (tx) => {
    const at = now();
    await lockRecordKeys(tx);
    const old = oldIsLost ? null : await currentSigner(tx, at);
    const signer = newKey === undefined ? makeKey(env().DATA_DIR) : localSigner(newKey);
    const { keyId, publicKey } = signer;
    const endorsedBy = old?.keyId ?? null;
    const validFrom = at.toISOString();
    const endorsement =
      old && Buffer.from(await old.sign(endorsementBytes({ keyId, publicKey, validFrom, endorsedBy })));
    const oldUntil = new Date(at.getTime() + (oldIsLost ? 0 : overlapDays * day));
    for (const row of await findRecordKeys(tx))
      if (row.retiredAt === null) await retireRecordKey(tx, row.keyId, oldUntil);
    await insertRecordKey(tx, {
      keyId,
      publicKey,
      validFrom: at,
      retiredAt: null,
      endorsedBy,
      endorsement: endorsement && endorsement.toString('base64'),
    });
    return { keyId, endorsedBy, oldUntil };
  });
