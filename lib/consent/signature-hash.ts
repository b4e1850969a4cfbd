import { hashOf } from '@/lib/crypto/digest';
import type { StoredSignature } from '@/lib/screening/screening-snapshot';

/** SHA-256 over a signature and the consent it belongs to: moved to another record, it no longer fits. */
export const signatureHash = (
  signature: Omit<StoredSignature, 'hash'> & { clinicId: string; consentId: string },
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
  });
