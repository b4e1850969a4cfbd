import 'server-only';
import type { Resource } from '@medplum/fhirtypes';
import { auditAbout } from '@/lib/audit/read-audit';
import { factsOf } from '@/lib/record/record-facts';
import { ruleSetByFingerprint } from '@/lib/rule-set/rule-set-by-fingerprint';
import { contentOf, type ExportedRecord } from '../exported-record';
import { auditEventOf } from '../fhir/audit-event';
import { consentOf } from '../fhir/consent';
import { detectedIssuesOf, riskAssessmentOf } from '../fhir/findings';
import { patientOf } from '../fhir/people';
import { provenanceOf } from '../fhir/provenance';
import { questionnaireOf } from '../fhir/questionnaire';
import { questionnaireResponseOf } from '../fhir/questionnaire-response';
import type { Format } from './format';

const types = [
  'Patient',
  'Questionnaire',
  'QuestionnaireResponse',
  'Consent',
  'Provenance',
  'DetectedIssue',
  'RiskAssessment',
  'AuditEvent',
] as const;

const fileOf = (type: string): string => `fhir/${type}.ndjson`;

/** What FHIR has to say of one record, from its sealed content; the patient only with the newest record of theirs. */
export const resourcesOf = async (
  clinicId: string,
  record: ExportedRecord,
  known: Set<string>,
): Promise<readonly Resource[]> => {
  const content = contentOf(record);
  const facts = factsOf(content);
  const fingerprint = facts.assessment?.ruleSetFingerprint;
  const ruleSet = fingerprint === undefined ? null : await ruleSetByFingerprint(clinicId, fingerprint);
  const isNew = fingerprint !== undefined && !known.has(fingerprint);
  if (isNew) known.add(fingerprint);
  return [
    ...(record.newestOfPatient ? [patientOf(content)] : []),
    ...(isNew && ruleSet ? [questionnaireOf(ruleSet, fingerprint)] : []),
    ...[questionnaireResponseOf(content, facts, ruleSet)].filter((one) => one !== null),
    consentOf(record, content, facts, ruleSet),
    provenanceOf(record, content),
    ...detectedIssuesOf(content, facts),
    ...[riskAssessmentOf(content, facts)].filter((one) => one !== null),
  ];
};

/** FHIR R4 as bulk data: a file a type, a resource a line. */
export const fhir: Format = {
  files: types.map(fileOf),
  makesDocuments: false,
  atOnce: 50,
  holdsRecords: false,
  listsPatients: true,
  write: async (clinicId, records, memory) => {
    const known = new Set(memory);
    const lines = new Map<string, string[]>(types.map((type) => [type, []]));
    const add = (resource: Resource) => lines.get(resource.resourceType)?.push(JSON.stringify(resource));
    for (const record of records) for (const one of await resourcesOf(clinicId, record, known)) add(one);
    for (const row of await auditAbout(
      clinicId,
      records.map(({ id }) => id),
    ))
      add(auditEventOf(row));
    return {
      texts: Object.fromEntries(
        [...lines].map(([type, texts]) => [fileOf(type), texts.map((text) => `${text}\n`).join('')]),
      ),
      memory: [...known],
    };
  },
};
