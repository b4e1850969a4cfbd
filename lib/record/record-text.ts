import 'server-only';
import { openFieldBytes, sealField, type FieldPlace } from '@/lib/data-key/field';
import { SealedValueBroken } from '@/lib/data-key/key-problems';
import { unwrapKey } from '@/lib/data-key/wrapped-key';

/** Whose record it is. */
export interface RecordOwner {
  readonly clinicId: string;
  readonly patientId: string;
  /** Id of the consent, refusal or withdrawal. */
  readonly id: string;
}

/** What a record says as it is stored, with the key that opens it. */
export interface StoredRecordText extends RecordOwner {
  readonly sealedContent: Uint8Array | null;
  /** `patient_key.wrapped`. */
  readonly wrappedKey: Uint8Array | null;
}

const placeOf = ({ clinicId, patientId, id }: RecordOwner): FieldPlace => ({
  clinicId,
  patientId,
  field: 'sealed_record.content',
  row: id,
});

/** A record's canonical JSON, encrypted under its patient's key. */
export const sealRecordText = (
  owner: RecordOwner,
  wrappedKey: Uint8Array,
  content: string,
): Buffer<ArrayBuffer> =>
  sealField(
    unwrapKey({ clinicId: owner.clinicId, patientId: owner.patientId }, wrappedKey),
    placeOf(owner),
    content,
  );

/** The very bytes that were sealed, or an error: nothing is made of a record that does not open. */
export const openRecordBytes = ({ sealedContent, wrappedKey, ...owner }: StoredRecordText): Buffer => {
  if (!sealedContent || !wrappedKey)
    throw new SealedValueBroken(`Record ${owner.id} in clinic ${owner.clinicId} has no content that opens.`);
  const { clinicId, patientId } = owner;
  return openFieldBytes(unwrapKey({ clinicId, patientId }, wrappedKey), placeOf(owner), sealedContent);
};

/** The same as text. */
export const openRecordText = (stored: StoredRecordText): string => openRecordBytes(stored).toString('utf8');
