import type { Provenance, Signature } from '@medplum/fhirtypes';
import type { SealedContent, SealedSignature } from '@/lib/record/sealed-content';
import type { ExportedRecord } from '../exported-record';
import { concept, extensions, systems } from './codes';
import { clinicReference, patientReference, signerReference, staffReference } from './people';
import { signatureDrawing } from '@/lib/pdf/drawings';

const purposes = 'urn:iso-astm:E1762-95:2013';
const purposeOf = {
  patient: { code: '1.2.840.10065.1.12.1.7', display: 'Consent Signature' },
  guardian: { code: '1.2.840.10065.1.12.1.7', display: 'Consent Signature' },
  witness: { code: '1.2.840.10065.1.12.1.8', display: 'Signature Witness Signature' },
  physiotherapist: { code: '1.2.840.10065.1.12.1.5', display: 'Verification Signature' },
} as const satisfies Record<SealedSignature['role'], object>;
const participant = 'http://terminology.hl7.org/CodeSystem/provenance-participant-type';
const witnessing = { system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType', code: 'WIT' };
const interpreting = { system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code: 'INTPRTER' };

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** As it was made: the pen's way as a drawing, a typed name as text. */
const made = ({ strokes, signerName }: SealedSignature) =>
  strokes
    ? { sigFormat: 'image/svg+xml', data: base64(signatureDrawing(strokes)) }
    : { sigFormat: 'text/plain', data: base64(signerName) };

/** A witness is nobody's relation and nobody's patient here: known by name alone. */
const madeBy = (content: SealedContent, { role, staffId, signerName }: SealedSignature) => {
  if (role === 'witness') return { display: signerName };
  if (role === 'physiotherapist' && staffId) return staffReference(content, staffId);
  return { ...signerReference(content).signedBy, display: signerName };
};

const byHand = (content: SealedContent, signature: SealedSignature): Signature => {
  const forPatient = signature.role === 'guardian';
  return {
    extension: [{ url: extensions.method, valueCode: signature.method }],
    type: [{ system: purposes, ...purposeOf[signature.role] }],
    when: signature.at,
    who: madeBy(content, signature),
    ...(forPatient && { onBehalfOf: patientReference(content) }),
    ...made(signature),
  };
};

/**
 * Who made the record and who answers for it, with every signature on it. The clinic's is the seal: Ed25519 over the header
 * that stands beside it, by the key it names.
 */
export const provenanceOf = (record: ExportedRecord, content: SealedContent): Provenance => {
  const { signing, signedBy } = signerReference(content);
  const { signer, signatures } = content;
  const version = (type: string) => ({ reference: `${type}/${content.recordId}/_history/1` });
  const staff = [
    ...new Set(
      signatures.flatMap(({ role, staffId }) => (role === 'physiotherapist' && staffId ? [staffId] : [])),
    ),
  ];
  return {
    resourceType: 'Provenance',
    id: content.recordId,
    ...(signing && { contained: [signing] }),
    target: [version('Consent'), ...(content.consent.assessmentId ? [version('QuestionnaireResponse')] : [])],
    occurredDateTime: content.completedAt,
    recorded: record.sealedAt.toISOString(),
    activity: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-DataOperation', code: 'CREATE' }],
    },
    agent: [
      {
        type: { coding: [{ system: participant, code: 'author' }] },
        ...(signer && { role: [concept(systems.capacity, signer.capacity)] }),
        who: signedBy,
        ...(signing && { onBehalfOf: patientReference(content) }),
      },
      ...signatures.flatMap(({ role, signerName }) =>
        role === 'witness' ? [{ type: { coding: [witnessing] }, who: { display: signerName } }] : [],
      ),
      ...(signer?.interpreter
        ? [{ type: { coding: [interpreting] }, who: { display: signer.interpreter } }]
        : []),
      ...staff.map((id) => ({
        type: { coding: [{ system: participant, code: 'verifier' }] },
        who: staffReference(content, id),
      })),
      { type: { coding: [{ system: participant, code: 'custodian' }] }, who: clinicReference(content) },
    ],
    entity: [
      {
        role: 'source',
        what: { identifier: { system: systems.record, value: content.recordId }, display: record.hash },
      },
    ],
    signature: [
      ...signatures.map((signature) => byHand(content, signature)),
      {
        extension: [{ url: extensions.header, valueString: record.header }],
        type: [{ system: purposes, code: '1.2.840.10065.1.12.1.14', display: 'Source Signature' }],
        when: record.sealedAt.toISOString(),
        who: { ...clinicReference(content), display: `${content.clinic.name}, key ${record.keyId}` },
        targetFormat: 'application/json',
        sigFormat: 'application/octet-stream',
        data: record.signature,
      },
    ],
  };
};
