import 'server-only';
import { openField, sealField } from './field';
import { SealedValueBroken } from './key-problems';
import { unwrapKey, type DataKey } from './wrapped-key';

/** The key of a patient as it is stored. */
export interface StoredPatientKey {
  readonly clinicId: string;
  readonly patientId: string;
  /** `patient_key.wrapped`. */
  readonly wrappedKey: Uint8Array | null;
}

/** The same, opened: for the rows of one question or of one transaction, and nothing keeps it for longer. */
export interface PatientKey {
  readonly clinicId: string;
  readonly patientId: string;
  readonly key: DataKey;
}

export const openPatientKey = ({ clinicId, patientId, wrappedKey }: StoredPatientKey): PatientKey => {
  if (!wrappedKey) throw new SealedValueBroken(`Patient ${patientId} in clinic ${clinicId} has no key.`);
  return { clinicId, patientId, key: unwrapKey({ clinicId, patientId }, wrappedKey) };
};

/** Encrypts what one row says, as JSON. `row` names it by what it keeps in the clear: under another name it does not open. */
export const sealRow = (
  { key, clinicId, patientId }: PatientKey,
  field: string,
  row: string,
  json: string,
): Buffer<ArrayBuffer> => sealField(key, { clinicId, patientId, field, row }, json);

/** What a key opened, by place: whoever completes a record reads most rows twice. It goes with the key. */
const openedBy = new WeakMap<
  PatientKey,
  Map<string, { readonly sealed: Uint8Array; readonly said: unknown }>
>();

/** What one row says, or an error: a row that does not open is never shown as one that says nothing. */
export const openRow = (
  key: PatientKey | null,
  field: string,
  row: string,
  sealed: Uint8Array | null,
): unknown => {
  if (!key || !sealed) throw new SealedValueBroken(`${field} of ${row} has nothing that opens.`);
  const { clinicId, patientId } = key;
  const opened = openedBy.get(key) ?? new Map<string, { sealed: Uint8Array; said: unknown }>();
  openedBy.set(key, opened);
  const name = `${field} ${row}`;
  const before = opened.get(name);
  if (before && Buffer.compare(before.sealed, sealed) === 0) return before.said;
  const said: unknown = JSON.parse(openField(key.key, { clinicId, patientId, field, row }, sealed));
  opened.set(name, { sealed, said });
  return said;
};

/** Bytes as the database writes them into JSON. */
export const bytesOfJson = (hex: string | null): Uint8Array | null =>
  hex === null ? null : Buffer.from(hex.slice('\\x'.length), 'hex');
