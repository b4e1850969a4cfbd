import 'server-only';
import { canonicalJson } from '@/rules';
import { sha256 } from '@/lib/crypto/digest';
import type { Tx } from '@/lib/db/transaction';
import { newId } from '@/lib/ids';
import { currentSigner } from '@/lib/record-key/current-signer';
import { erasureFormat, type ErasureStatement } from '@/lib/verify/erasure-line';
import type { ErasureReason } from './erasure.schema';
import { findPlaces, type ErasureRow } from './erasure.repository';

interface ToSign {
  readonly clinicId: string;
  readonly patientId: string;
  readonly reason: ErasureReason;
  readonly by: string | null;
  readonly at: Date;
}

/** The statement about a patient, as they stand now, signed. Whoever asks holds them. */
export const signErasure = async (
  tx: Tx,
  { clinicId, patientId, reason, by, at }: ToSign,
): Promise<{ readonly row: ErasureRow; readonly statement: ErasureStatement }> => {
  const signer = await currentSigner(tx, at);
  const statement: ErasureStatement = {
    format: erasureFormat,
    id: newId(),
    clinicId,
    patientId,
    erasedAt: at.toISOString(),
    reason,
    by,
    ...(await findPlaces(tx, clinicId, patientId)),
    keyId: signer.keyId,
  };
  const text = canonicalJson(statement);
  const signature = Buffer.from(await signer.sign(Buffer.from(text, 'utf8'))).toString('base64');
  const row = {
    clinicId,
    id: statement.id,
    patientId,
    statement: text,
    signature,
    hash: sha256(text),
    erasedAt: at,
  };
  return { row, statement };
};
