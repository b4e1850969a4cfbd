import 'server-only';
import { openField, sealField, type FieldPlace } from '@/lib/data-key/field';
import { SealedValueBroken } from '@/lib/data-key/key-problems';
import { unwrapKey } from '@/lib/data-key/wrapped-key';
import type { ConsentContent } from './consent-content';

/** The key of the patient whose consent or signature it is. */
export interface PatientKey {
  readonly clinicId: string;
  readonly patientId: string;
  /** `patient_key.wrapped`. */
  readonly wrappedKey: Uint8Array | null;
}

/** Who signed, and how it looked. */
export interface Signer {
  readonly signerName: string;
  readonly strokes: unknown;
}

type Field = 'consent.content' | 'signature.signer';

const placeOf = ({ clinicId, patientId }: PatientKey, field: Field, row: string): FieldPlace => ({
  clinicId,
  patientId,
  field,
  row,
});

const seal = (key: PatientKey, field: Field, id: string, text: string): Buffer<ArrayBuffer> => {
  if (!key.wrappedKey) throw new SealedValueBroken(`Patient ${key.patientId} has no key.`);
  return sealField(
    unwrapKey({ clinicId: key.clinicId, patientId: key.patientId }, key.wrappedKey),
    placeOf(key, field, id),
    text,
  );
};

const open = (key: PatientKey, field: Field, id: string, sealed: Uint8Array | null): unknown => {
  if (!sealed || !key.wrappedKey) throw new SealedValueBroken(`${field} of ${id} has nothing that opens.`);
  const { clinicId, patientId } = key;
  return JSON.parse(
    openField(unwrapKey({ clinicId, patientId }, key.wrappedKey), placeOf(key, field, id), sealed),
  );
};

/** The same of what is JSON already. */
export const sealConsentText = (key: PatientKey, id: string, json: string): Buffer<ArrayBuffer> =>
  seal(key, 'consent.content', id, json);

export const sealConsentContent = (
  key: PatientKey,
  id: string,
  content: ConsentContent,
): Buffer<ArrayBuffer> => sealConsentText(key, id, JSON.stringify(content));

export const openConsentContent = (key: PatientKey, id: string, sealed: Uint8Array | null): ConsentContent =>
  open(key, 'consent.content', id, sealed) as ConsentContent;

export const sealSigner = (
  key: PatientKey,
  id: string,
  { signerName, strokes }: Signer,
): Buffer<ArrayBuffer> => seal(key, 'signature.signer', id, JSON.stringify({ signerName, strokes }));

/** A signature as it is stored: of staff by name, of everybody else encrypted. */
export interface StoredSigner {
  readonly id: string;
  readonly signerName: string | null;
  readonly strokes: unknown;
  readonly sealedSigner: Uint8Array | null;
}

export const openSigner = (
  key: PatientKey,
  { id, signerName, strokes, sealedSigner }: StoredSigner,
): Signer =>
  sealedSigner === null && signerName !== null
    ? { signerName, strokes }
    : (open(key, 'signature.signer', id, sealedSigner) as Signer);

/** Bytes as the database writes them into JSON. */
export const bytesOfJson = (hex: string | null): Uint8Array | null =>
  hex === null ? null : Buffer.from(hex.slice('\\x'.length), 'hex');

/** For a check that goes on: what does not open says nothing that anybody ever stored. */
export const openOr = <T>(instead: T, opening: () => T): T => {
  try {
    return opening();
  } catch (error) {
    if (error instanceof SealedValueBroken || error instanceof SyntaxError) return instead;
    throw error;
  }
};
