import type { Attachment, Consent, Extension } from '@medplum/fhirtypes';
import { canonicalJson, type RuleSet } from '@/rules';
import type { RecordFacts } from '@/lib/record/record-facts';
import type { SealedContent } from '@/lib/record/sealed-content';
import { stateOf, type ExportedRecord } from '../exported-record';
import { concept, extensions, systems } from './codes';
import { clinicReference, patientReference, signerReference, staffReference } from './people';

/** Said no: rejected. Taken back, or followed by another: inactive. */
const statuses = {
  complete: 'active',
  superseded: 'inactive',
  refused: 'rejected',
  withdrawn: 'inactive',
} as const satisfies Record<string, Consent['status']>;

/** As the rules called it by which this was judged. */
const techniqueLabel = (technique: string, ruleSet: RuleSet | null): string | undefined =>
  ruleSet?.facts.find(({ id }) => id === 'plan.technique')?.options?.find(({ id }) => id === technique)
    ?.label;
const regionLabel = (region: string, ruleSet: RuleSet | null): string | undefined =>
  ruleSet?.regions.find(({ id }) => id === region)?.label;

const attachmentOf = (statement: NonNullable<SealedContent['statement']>, version: string): Attachment => ({
  contentType: 'application/json',
  language: statement.language as 'en',
  title: `Statement as shown, text ${version}`,
  data: Buffer.from(canonicalJson(statement), 'utf8').toString('base64'),
});

/** Which treatment it is, and of how many. */
const treatmentExtension = ({ number, times }: NonNullable<SealedContent['treatment']>): Extension => ({
  url: extensions.treatment,
  extension: [
    { url: 'number', valuePositiveInt: number },
    ...(times === null ? [] : [{ url: 'planned', valuePositiveInt: times }]),
  ],
});

/** What was agreed to, or not. Version 1 of it is what was sealed. */
export const consentOf = (
  record: ExportedRecord,
  content: SealedContent,
  { regions, technique, countersignature }: RecordFacts,
  ruleSet: RuleSet | null,
): Consent => {
  const { signing, signedBy } = signerReference(content);
  const { consent, statement, under, treatment } = content;
  const shown = statement && attachmentOf(statement, consent.textVersion);
  const codes = [
    ...(technique ? [concept(systems.technique, technique, techniqueLabel(technique, ruleSet))] : []),
    ...(regions ?? []).map((id) => concept(systems.region, id, regionLabel(id, ruleSet))),
  ];
  return {
    resourceType: 'Consent',
    id: content.recordId,
    meta: { versionId: '1', lastUpdated: content.completedAt },
    ...(signing && { contained: [signing] }),
    ...((treatment || under) && {
      extension: [
        ...(under && shown ? [{ url: extensions.statement, valueAttachment: shown }] : []),
        ...(treatment ? [treatmentExtension(treatment)] : []),
      ],
    }),
    identifier: [{ system: systems.record, value: content.recordId }],
    status: statuses[stateOf(record)],
    scope: concept('http://terminology.hl7.org/CodeSystem/consentscope', 'treatment', 'Treatment'),
    category: [concept('http://loinc.org', '59284-0', 'Consent Document')],
    patient: patientReference(content),
    dateTime: consent.signedAt,
    performer: [signedBy],
    organization: [clinicReference(content)],
    // A visit under an earlier consent is based on that; what was on its page stands beside it.
    ...(under
      ? { sourceReference: { reference: `Consent/${under.recordId}`, type: 'Consent' } }
      : shown && { sourceAttachment: shown }),
    policyRule: { text: `Consent text ${consent.textVersion}` },
    ...(countersignature && {
      verification: [
        {
          verified: true,
          verifiedWith: countersignature.staffId
            ? staffReference(content, countersignature.staffId)
            : { display: countersignature.signerName },
          verificationDate: countersignature.at,
        },
      ],
    }),
    provision: {
      type: content.kind === 'given' ? 'permit' : 'deny',
      ...(treatment?.until && { period: { end: treatment.until } }),
      ...(codes.length > 0 && { code: codes }),
    },
  };
};
