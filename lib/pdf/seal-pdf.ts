import 'server-only';
import { readFile } from 'node:fs/promises';
import { now } from '@/lib/clock';
import { env } from '@/lib/env';
import { printedRecordWords } from '@/lib/phrasebook/printed-record';
import { askPdfProcess } from './ask-pdf-process';
import { ownCertificate } from './own-certificate';
import { PdfFailed } from './pdf-failed';
import type { SealingKey } from './seal-bytes';

interface Clinic {
  readonly id: string;
  readonly name: string;
}

/** The PKCS#12 file of the environment, or else the clinic's own certificate in the data folder. */
const sealingKey = async (clinic: Clinic, at: Date): Promise<SealingKey> => {
  const { PDF_CERTIFICATE, PDF_CERTIFICATE_PASSWORD, DATA_DIR } = env();
  try {
    return PDF_CERTIFICATE === undefined
      ? { kind: 'pem', pem: await ownCertificate(DATA_DIR, clinic, at) }
      : {
          kind: 'p12',
          bytes: await readFile(/* turbopackIgnore: true */ PDF_CERTIFICATE),
          password: PDF_CERTIFICATE_PASSWORD,
        };
  } catch {
    throw new PdfFailed('key-unusable');
  }
};

/** Seals a PDF (PAdES) with the clinic's certificate. Rejects with `PdfFailed`. */
export const sealPdf = async (bytes: Uint8Array, clinic: Clinic): Promise<Uint8Array> => {
  const at = now();
  return askPdfProcess({
    kind: 'seal',
    bytes,
    key: await sealingKey(clinic, at),
    reason: printedRecordWords.sealReason,
    at: at.toISOString(),
  });
};
