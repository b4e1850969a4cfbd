import 'server-only';
import { factsOf } from '@/lib/record/record-facts';
import { contentOf, stateOf, type ExportedRecord } from '../exported-record';
import { csvText } from '../csv-text';
import { firstColumns, laterColumns } from '../records-csv';
import type { Format } from './format';

/** The columns of the direct download, with what the seal says before those that came later. A contract, as they are. */
export const sealedColumns = [
  ...firstColumns,
  'seal_sequence',
  'seal_sha256',
  'previous_seal_sha256',
  'seal_key_id',
  'sealed_at',
  ...laterColumns,
] as const;

const cells = (record: ExportedRecord): Readonly<Record<(typeof sealedColumns)[number], string>> => {
  const content = contentOf(record);
  const { assessment, review, regions, technique, signature, witness, countersignature } = factsOf(content);
  const { consent, patient, signer, under, treatment } = content;
  return {
    record_id: record.id,
    screening_id: content.screening.id,
    chain_sequence: String(consent.chainSequence),
    consent_sequence: String(consent.sequence),
    state: stateOf(record),
    signed_at: consent.signedAt,
    patient_family_name: patient.familyName,
    patient_given_name: patient.givenName,
    patient_born_on: patient.bornOn,
    disposition: assessment?.evaluation.disposition ?? '',
    decision: review?.decision ?? '',
    override: review === null ? '' : review.override ? 'yes' : 'no',
    regions: regions?.join(' ') ?? '',
    technique: technique ?? '',
    signer_name: signer?.name ?? '',
    signer_capacity: signer?.capacity ?? '',
    signature_method: signature?.method ?? '',
    physiotherapist: countersignature?.signerName ?? '',
    countersigned_at: countersignature?.at ?? '',
    consent_text_version: consent.textVersion,
    statement_sha256: consent.statementHash,
    rule_set_sha256: assessment?.ruleSetFingerprint ?? '',
    record_sha256: consent.hash,
    previous_record_sha256: consent.previousHash,
    seal_sequence: String(record.sequence),
    seal_sha256: record.hash,
    previous_seal_sha256: record.previousHash,
    seal_key_id: record.keyId,
    sealed_at: record.sealedAt.toISOString(),
    signer_relation: signer?.relation ?? '',
    signer_basis: signer?.basis ?? '',
    interpreter: signer?.interpreter ?? '',
    signature_meaning: signature?.meaning ?? '',
    witness_name: witness?.signerName ?? '',
    witness_signed_at: witness?.at ?? '',
    witness_meaning: witness?.meaning ?? '',
    countersignature_meaning: countersignature?.meaning ?? '',
    under_record_id: under?.recordId ?? '',
    treatment: treatment ? String(treatment.number) : '',
    treatments_planned: treatment?.times ? String(treatment.times) : '',
    consent_until: treatment?.until ?? '',
  };
};

/** One row a record, for a spreadsheet. */
export const csv: Format = {
  files: ['records.csv'],
  makesDocuments: false,
  begin: { 'records.csv': csvText(sealedColumns, [], true) },
  atOnce: 50,
  holdsRecords: false,
  listsPatients: false,
  write: (_clinic, records) => ({
    texts: { 'records.csv': csvText(sealedColumns, records.map(cells), false) },
    memory: [],
  }),
};
