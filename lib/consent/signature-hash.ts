import { hashOf } from '@/lib/crypto/digest';
import type { StoredSignature } from '@/lib/screening/screening-snapshot';

/**
 * SHA-256 over a signature and the consent it belongs to: moved to another record, it no longer fits. Of the patient's side it is
 * salted with the consent's nonce, where that has one; of staff nothing is secret.
 */
export const signatureHash = (
  signature: Omit<StoredSignature, 'hash'> & { clinicId: string; consentId: string },
  nonce?: string,
): string =>
  hashOf({
    clinicId: signature.clinicId,
    consentId: signature.consentId,
    id: signature.id,
    role: signature.role,
    method: signature.method,
    signerName: signature.signerName,
    strokes: signature.strokes,
    staffId: signature.staffId,
    signedHash: signature.signedHash,
    at: signature.at.toISOString(),
    ...(nonce !== undefined && signature.role !== 'physiotherapist' && { nonce }),
  });
