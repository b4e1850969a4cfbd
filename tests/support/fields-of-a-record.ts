import type { Consent, Patient, Provenance, RelatedPerson, RiskAssessment } from '@medplum/fhirtypes';
import { regionById, type RegionId } from '@/rules';
import { decisionLabels, dispositionLabels } from '@/lib/phrasebook/dispositions';
import { printedRecordWords } from '@/lib/phrasebook/printed-record';
import { dayInFull, instantInWords } from '@/lib/phrasebook/when';
import type { SealedContent } from '@/lib/record/sealed-content';
import type { RecordHeader } from '@/lib/verify/record-header';

/** One line of records.ndjson. */
export interface ComparedRecord {
  readonly content: SealedContent;
  readonly header: RecordHeader;
  readonly signature: string;
}

interface SaidElsewhere {
  readonly row: Readonly<Record<string, string>>;
  readonly patient: Patient;
  readonly consent: Consent | undefined;
  readonly risk: RiskAssessment | undefined;
  readonly provenance: Provenance | undefined;
}

/** A field's name, then what JSON, CSV and FHIR say, and what the PDF has to print. */
export type ComparedField = readonly [string, unknown, unknown, unknown, ...string[]];

const words = printedRecordWords;
/** By ASTM E1762: consent, a witness to a signature, and verification. */
const meaningOf: Readonly<Record<string, string>> = {
  '1.2.840.10065.1.12.1.7': 'agrees',
  '1.2.840.10065.1.12.1.8': 'saw-it-made',
  '1.2.840.10065.1.12.1.5': 'nothing-changed-and-countersigned',
};

/** Every field of a record that several formats have, as each of them has it. */
export const fieldsOf = ({
  content,
  header,
  signature,
  row,
  patient,
  consent,
  risk,
  provenance,
}: ComparedRecord & SaidElsewhere): readonly ComparedField[] => {
  const { timeZone } = content.clinic;
  const moment = (iso: string): string => instantInWords(new Date(iso), timeZone);
  const codes = (system: string) =>
    (consent?.provision?.code ?? []).flatMap(({ coding }) =>
      (coding ?? []).filter((one) => one.system === `urn:beforehand:${system}`).map(({ code }) => code),
    );
  const counted = content.assessments.find((one) => one.id === content.consent.assessmentId)!;
  const review = content.reviews.at(-1);
  const countersigned = content.signatures.find(({ role }) => role === 'physiotherapist');
  const seal = provenance?.signature?.at(-1);
  const treated = consent?.extension?.find(({ url }) => url.endsWith('treatment'))?.extension;
  const agent = (code: string) =>
    provenance?.agent.find(({ type }) => type?.coding?.some((one) => one.code === code));
  const signing = provenance?.contained?.find(
    (one): one is RelatedPerson => one.resourceType === 'RelatedPerson',
  );
  const signed = {
    '': content.signatures.find(({ role }) => role === 'patient' || role === 'guardian'),
    witness_: content.signatures.find(({ role }) => role === 'witness'),
    countersignature_: countersigned,
  };

  // The field, then what JSON, CSV and FHIR say, and what the PDF has to print.
  return [
    [
      'family name',
      content.patient.familyName,
      row['patient_family_name'],
      patient.name?.[0]?.family,
      content.patient.familyName,
    ],
    [
      'given name',
      content.patient.givenName,
      row['patient_given_name'],
      patient.name?.[0]?.given?.[0],
      content.patient.givenName,
    ],
    [
      'born',
      content.patient.bornOn,
      row['patient_born_on'],
      patient.birthDate,
      dayInFull(content.patient.bornOn),
    ],
    [
      'signed at',
      content.consent.signedAt,
      row['signed_at'],
      consent?.dateTime,
      moment(content.consent.signedAt),
    ],
    [
      'kind',
      { given: 'active', refused: 'rejected', withdrawn: 'inactive' }[content.kind],
      row['state'] === 'complete' ? 'active' : 'rejected',
      consent?.status,
    ],
    [
      'result',
      counted.disposition,
      row['disposition'],
      risk?.prediction?.[0]?.outcome?.coding?.[0]?.code,
      dispositionLabels[counted.disposition],
    ],
    [
      'decision',
      review?.decision ?? '',
      row['decision'],
      risk?.mitigation?.split('\n')[0] ?? '',
      ...(review ? [decisionLabels[review.decision]] : []),
    ],
    [
      'override',
      review ? (review.override ? 'yes' : 'no') : '',
      row['override'],
      review ? (risk?.mitigation?.split('\n')[1] === 'override' ? 'yes' : 'no') : '',
    ],
    [
      'signer',
      content.signer?.name ?? '',
      row['signer_name'],
      content.signer ? provenance?.signature?.[0]?.who.display : '',
      content.signer?.name ?? '',
    ],
    [
      'earlier consent',
      content.under?.recordId ?? '',
      row['under_record_id'],
      consent?.sourceReference?.reference?.replace('Consent/', '') ?? '',
      content.under?.recordId ?? '',
      content.under?.hash ?? '',
    ],
    [
      'treatment',
      content.treatment ? `${content.treatment.number} of ${content.treatment.times}` : ' of ',
      `${row['treatment']} of ${row['treatments_planned']}`,
      ['number', 'planned']
        .map((url) => treated?.find((one) => one.url === url)?.valuePositiveInt ?? '')
        .join(' of '),
      ...(content.treatment ? [`${content.treatment.number} of ${content.treatment.times}`] : []),
    ],
    [
      'capacity',
      content.signer?.capacity ?? '',
      row['signer_capacity'],
      agent('author')?.role?.[0]?.coding?.[0]?.code ?? '',
      ...(content.signer ? [words.capacities[content.signer.capacity]!] : []),
    ],
    [
      'relation',
      content.signer?.relation ?? '',
      row['signer_relation'],
      signing?.relationship?.[0]?.text ?? '',
      ...(content.signer?.relation ? [words.relation(content.signer.relation)] : []),
    ],
    [
      'right to decide',
      content.signer?.basis ?? '',
      row['signer_basis'],
      signing?.extension?.find(({ url }) => url?.endsWith(':right-to-decide'))?.valueString ?? '',
      ...(content.signer?.basis ? [words.basis(content.signer.basis)] : []),
    ],
    [
      'on behalf of',
      content.signer && content.signer.capacity !== 'patient' ? `Patient/${content.patient.id}` : '',
      content.signer && row['signer_capacity'] !== 'patient' ? `Patient/${patient.id}` : '',
      agent('author')?.onBehalfOf?.reference ?? '',
    ],
    [
      'interpreter',
      content.signer?.interpreter ?? '',
      row['interpreter'],
      agent('INTPRTER')?.who?.display ?? '',
      ...(content.signer?.interpreter ? [words.interpreter(content.signer.interpreter)] : []),
    ],
    ...(['', 'witness_', 'countersignature_'] as const).flatMap((prefix) => {
      const made = signed[prefix];
      const inFhir = provenance?.signature?.find(
        ({ when, who }) => when === made?.at && who.display === made?.signerName,
      );
      return [
        [
          `${prefix}meaning`,
          made?.meaning ?? '',
          row[`${prefix || 'signature_'}meaning`],
          meaningOf[inFhir?.type[0]?.code ?? ''] ?? '',
          ...(made ? [words.meanings[made.meaning]!] : []),
        ],
        [
          `${prefix}method`,
          made?.method ?? '',
          prefix === '' ? row['signature_method'] : (made?.method ?? ''),
          inFhir?.extension?.find(({ url }) => url?.endsWith(':signature-method'))?.valueCode ?? '',
          ...(made ? [words.methods[made.method]!] : []),
        ],
        [
          `${prefix}signed at`,
          made?.at ?? '',
          prefix === ''
            ? (made?.at ?? '')
            : row[prefix === 'witness_' ? 'witness_signed_at' : 'countersigned_at'],
          inFhir?.when ?? '',
          ...(made ? [moment(made.at)] : []),
        ],
      ] as const;
    }),
    [
      'witness',
      signed.witness_?.signerName ?? '',
      row['witness_name'],
      agent('WIT')?.who?.display ?? '',
      signed.witness_?.signerName ?? '',
    ],
    [
      'conditions',
      review?.conditions ?? [],
      review?.conditions ?? [],
      risk?.mitigation?.split('\n').slice(review?.override ? 2 : 1) ?? [],
      ...(review?.conditions ?? []),
    ],
    [
      'regions',
      content.statement?.plan.regionIds ?? counted.input.plan.regions,
      row['regions']?.split(' '),
      codes('region'),
      ...(content.statement?.plan.regionIds ?? []).map((region) => regionById(region as RegionId).label),
    ],
    ['technique', counted.input.plan.technique, row['technique'], codes('technique')[0]],
    [
      'countersigned at',
      countersigned?.at ?? '',
      row['countersigned_at'],
      consent?.verification?.[0]?.verificationDate ?? '',
      ...(countersigned ? [moment(countersigned.at)] : []),
    ],
    [
      'countersigned by',
      countersigned?.signerName ?? '',
      row['physiotherapist'],
      consent?.verification?.[0]?.verifiedWith?.display ?? '',
      countersigned?.signerName ?? '',
    ],
    [
      'text version',
      `Consent text ${content.consent.textVersion}`,
      `Consent text ${row['consent_text_version']}`,
      consent?.policyRule?.text,
    ],
    [
      'rules',
      `Rules ${counted.ruleSetFingerprint}`,
      `Rules ${row['rule_set_sha256']}`,
      risk?.method?.text,
      counted.ruleSetFingerprint,
    ],
    ['record hash', content.consent.hash, row['record_sha256'], content.consent.hash, content.consent.hash],
    [
      'seal',
      header.sequence,
      Number(row['seal_sequence']),
      (JSON.parse(seal?.extension?.[0]?.valueString ?? '{}') as RecordHeader).sequence,
    ],
    [
      'seal hash',
      provenance?.entity?.[0]?.what.display,
      row['seal_sha256'],
      provenance?.entity?.[0]?.what.display,
      row['seal_sha256'] ?? '',
    ],
    [
      'key',
      header.keyId,
      row['seal_key_id'],
      (JSON.parse(seal?.extension?.[0]?.valueString ?? '{}') as RecordHeader).keyId,
      header.keyId,
    ],
    ['sealed at', header.sealedAt, row['sealed_at'], provenance?.recorded],
    ['seal signature', signature, signature, seal?.data],
  ];
};
