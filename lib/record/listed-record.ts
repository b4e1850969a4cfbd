import 'server-only';
import type { ConsentContent } from '@/lib/consent/consent-content';
import { openConsentContent, openSigner } from '@/lib/consent/consent-text';
import { openPatientKey } from '@/lib/data-key/patient-key';
import { openPerson, type Person, type SealedPerson } from '@/lib/patients/sealed-person';
import type { RecordState } from './record-filter.schema';

/** One consent record as the list shows it. */
export interface ListedRecord extends Person {
  readonly id: string;
  readonly chainSequence: number;
  readonly state: RecordState;
  readonly signedAt: Date;
  readonly physiotherapist: string | null;
}

/** One consent record as a download of the list has it. */
export interface RecordLine extends ListedRecord {
  readonly screeningId: string;
  readonly sequence: number;
  readonly disposition: string | null;
  readonly decision: string | null;
  readonly override: boolean | null;
  readonly regions: readonly string[] | null;
  readonly technique: string | null;
  readonly signerName: string | null;
  readonly signerCapacity: string | null;
  readonly signerRelation: string | null;
  readonly signerBasis: string | null;
  readonly interpreter: string | null;
  readonly signatureMethod: string | null;
  readonly witness: string | null;
  readonly witnessedAt: Date | null;
  readonly countersignedAt: Date | null;
  readonly textVersion: string;
  readonly statementHash: string;
  readonly ruleSetFingerprint: string | null;
  readonly hash: string;
  readonly previousHash: string;
  readonly underId: string | null;
  /** Null until it is countersigned, and where the statement did not say how often. */
  readonly treatment: number | null;
  readonly times: number | null;
  readonly until: string | null;
}

/** A row as it is stored, to be shown. */
export const withPerson = <Row extends SealedPerson>(
  clinicId: string,
  { patientId, identity, wrappedKey, ...row }: Row,
): Omit<Row, keyof SealedPerson> & Person => ({
  ...row,
  ...openPerson(clinicId, { patientId, identity, wrappedKey }),
});

/** What a line is made of, as it is stored. */
export interface StoredLine extends SealedPerson {
  readonly id: string;
  readonly screeningId: string;
  readonly chainSequence: number;
  readonly sequence: number;
  readonly kind: string;
  readonly state: RecordState;
  readonly signedAt: Date;
  readonly sealedContent: Uint8Array | null;
  readonly witnessId: string | null;
  readonly sealedWitness: Uint8Array | null;
  readonly witnessedAt: Date | null;
  readonly physiotherapist: string | null;
  readonly countersignedAt: Date | null;
  readonly textVersion: string;
  readonly statementHash: string;
  readonly hash: string;
  readonly previousHash: string;
  readonly underId: string | null;
  readonly treatment: number | null;
  readonly times: number | null;
  readonly until: string | null;
}

/** The regions that a consent names; before statements listed them, those planned that no finding closed. */
const regionsOf = ({ statement, assessment }: ConsentContent): readonly string[] | null => {
  const named = (statement?.plan as { readonly regionIds?: readonly string[] } | undefined)?.regionIds;
  if (named) return named;
  const closed = new Set<string>(assessment?.evaluation.blockedRegions);
  const open = assessment?.input.plan?.regions?.filter((region) => !closed.has(region));
  return open && open.length > 0 ? open : null;
};

export const lineOf = (
  clinicId: string,
  { kind, sealedContent, witnessId, sealedWitness, treatment, times, until, ...stored }: StoredLine,
): RecordLine => {
  const { wrappedKey, patientId } = stored;
  const key = openPatientKey({ clinicId, patientId, wrappedKey });
  const content = openConsentContent(key, stored.id, sealedContent);
  const { assessment, review, signer } = content;
  // Statements say how often since content schema 4.
  const saysHowOften = kind === 'given' && Boolean(content.statement?.plan.extent);
  return {
    ...withPerson(clinicId, stored),
    disposition: assessment?.evaluation.disposition ?? null,
    decision: review?.decision ?? null,
    override: review?.override ?? null,
    regions: regionsOf(content),
    technique: assessment?.input.plan?.technique ?? null,
    signerName: signer?.name ?? null,
    signerCapacity: signer?.capacity ?? null,
    signerRelation: signer?.relation ?? null,
    signerBasis: signer?.basis ?? null,
    interpreter: signer?.interpreter ?? null,
    signatureMethod: content.signature?.method ?? null,
    ruleSetFingerprint: assessment?.ruleSetFingerprint ?? null,
    witness:
      witnessId &&
      openSigner(key, { id: witnessId, signerName: null, strokes: null, sealedSigner: sealedWitness })
        .signerName,
    treatment: saysHowOften && stored.physiotherapist !== null ? (treatment ?? 1) : null,
    times: saysHowOften ? times : null,
    until: saysHowOften ? until : null,
  };
};
