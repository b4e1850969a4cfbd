import 'server-only';
import { canonicalJson } from '@/rules';
import type { Day } from '@/lib/clock';
import type { ClinicKey } from '@/lib/data-key/clinic-key';
import { openField, sealField, type FieldPlace } from '@/lib/data-key/field';
import { SealedValueBroken } from '@/lib/data-key/key-problems';
import { openPatientKey, type PatientKey } from '@/lib/data-key/patient-key';
import type { DataKey } from '@/lib/data-key/wrapped-key';
import { nameBeginnings, searchNameOf } from './search-name';

/** Who somebody is: what no table has in the clear. */
export interface Person {
  readonly givenName: string;
  readonly familyName: string;
  readonly bornOn: Day;
}

/** A person as they are stored, with the key that opens them. */
export interface SealedPerson {
  readonly patientId: string;
  readonly identity: Uint8Array | null;
  /** `patient_key.wrapped`. */
  readonly wrappedKey: Uint8Array | null;
}

/** What is stored of somebody in place of name and birth date, but for the key. */
export interface StoredPerson {
  readonly identity: Buffer<ArrayBuffer>;
  /** Equal for the same folded name and birth date. */
  readonly personToken: bigint;
  /** Of every beginning that the name is found by. */
  readonly nameTokens: readonly bigint[];
}

const placeOf = (clinicId: string, patientId: string): FieldPlace => ({
  clinicId,
  patientId,
  field: 'patient.identity',
});

export const personTokenOf = (clinicKey: ClinicKey, person: Person): bigint =>
  clinicKey.personToken(`${searchNameOf(person)}\n${person.bornOn}`);

export const nameTokensOf = (clinicKey: ClinicKey, person: Person): bigint[] =>
  nameBeginnings(searchNameOf(person)).map(clinicKey.nameToken);

export const sealPerson = (
  clinicKey: ClinicKey,
  key: DataKey,
  { clinicId, patientId }: { readonly clinicId: string; readonly patientId: string },
  { givenName, familyName, bornOn }: Person,
): StoredPerson => {
  const person = { givenName, familyName, bornOn };
  return {
    identity: sealField(key, placeOf(clinicId, patientId), canonicalJson(person)),
    personToken: personTokenOf(clinicKey, person),
    nameTokens: nameTokensOf(clinicKey, person),
  };
};

/** Who it is, or an error: a row without a name is never shown as somebody without one. */
export const openPersonBy = (
  { clinicId, patientId, key }: PatientKey,
  identity: Uint8Array | null,
): Person => {
  if (!identity)
    throw new SealedValueBroken(`Patient ${patientId} in clinic ${clinicId} has no name that opens.`);
  return JSON.parse(openField(key, placeOf(clinicId, patientId), identity)) as Person;
};

/** The same by the key as it is stored. */
export const openPerson = (clinicId: string, { patientId, identity, wrappedKey }: SealedPerson): Person => {
  if (!identity || !wrappedKey)
    throw new SealedValueBroken(`Patient ${patientId} in clinic ${clinicId} has no name that opens.`);
  return openPersonBy(openPatientKey({ clinicId, patientId, wrappedKey }), identity);
};
