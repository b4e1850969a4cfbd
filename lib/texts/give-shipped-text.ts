import 'server-only';
import { canonicalJson } from '@/rules';
import { sha256 } from '@/lib/crypto/digest';
import type { Tx } from '@/lib/db/transaction';
import { shippedText, sourceLanguage } from './shipped-text';
import { insertPublicationOnce, insertVersionOnce } from './texts.repository';

/** The words a clinic begins with, in force from its first moment on. */
export const giveShippedText = async (tx: Tx, clinicId: string, at: Date): Promise<void> => {
  const body = canonicalJson(shippedText);
  const key = { clinicId, language: sourceLanguage, number: 1 };
  await insertVersionOnce(tx, {
    ...key,
    body,
    bodyHash: sha256(body),
    followsLanguage: null,
    followsNumber: null,
    approvedById: null,
    reason: 'Shipped with Beforehand.',
    at,
  });
  await insertPublicationOnce(tx, { ...key, sequence: 1, validFrom: at, publishedById: null, at });
};
