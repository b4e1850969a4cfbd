import 'server-only';
import { SealedValueBroken } from '@/lib/data-key/key-problems';
import { openRow, sealRow, type PatientKey } from '@/lib/data-key/patient-key';
import type { ConsentContent } from './consent-content';

/** Who signed, and how it looked. */
export interface Signer {
  readonly signerName: string;
  readonly strokes: unknown;
}

const content = 'consent.content';
const signer = 'signature.signer';

/** The same of what is JSON already. */
export const sealConsentText = (key: PatientKey, id: string, json: string): Buffer<ArrayBuffer> =>
  sealRow(key, content, id, json);

export const sealConsentContent = (key: PatientKey, id: string, said: ConsentContent): Buffer<ArrayBuffer> =>
  sealConsentText(key, id, JSON.stringify(said));

export const openConsentContent = (
  key: PatientKey | null,
  id: string,
  sealed: Uint8Array | null,
): ConsentContent => openRow(key, content, id, sealed) as ConsentContent;

export const sealSigner = (
  key: PatientKey,
  id: string,
  { signerName, strokes }: Signer,
): Buffer<ArrayBuffer> => sealRow(key, signer, id, JSON.stringify({ signerName, strokes }));

/** A signature as it is stored: of staff by name, of everybody else encrypted. */
export interface StoredSigner {
  readonly id: string;
  readonly signerName: string | null;
  readonly strokes: unknown;
  readonly sealedSigner: Uint8Array | null;
}

export const openSigner = (
  key: PatientKey | null,
  { id, signerName, strokes, sealedSigner }: StoredSigner,
): Signer =>
  sealedSigner === null && signerName !== null
    ? { signerName, strokes }
    : (openRow(key, signer, id, sealedSigner) as Signer);

/** For a check that goes on: what does not open says nothing that anybody ever stored. */
export const openOr = <T>(instead: T, opening: () => T): T => {
  try {
    return opening();
  } catch (error) {
    if (error instanceof SealedValueBroken || error instanceof SyntaxError) return instead;
    throw error;
  }
};
