import type { Consent } from '@medplum/fhirtypes';
import { canonicalJson, type RuleSet } from '@/rules';
import type { RecordFacts } from '@/lib/record/record-facts';
import type { SealedContent } from '@/lib/record/sealed-content';
import { stateOf, type ExportedRecord } from '../exported-record';
import { concept, systems } from './codes';
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

/** What was agreed to, or not. Version 1 of it is what was sealed. */
export const consentOf = (
  record: ExportedRecord,
  content: SealedContent,
  { regions, technique, countersignature }: RecordFacts,
  ruleSet: RuleSet | null,
): Consent => {
  const { signing, signedBy } = signerReference(content);
  const { consent, statement } = content;
  const codes = [
    ...(technique ? [concept(systems.technique, technique, techniqueLabel(technique, ruleSet))] : []),
    ...(regions ?? []).map((id) => concept(systems.region, id, regionLabel(id, ruleSet))),
  ];
  return {
    resourceType: 'Consent',
    id: content.recordId,
    meta: { versionId: '1', lastUpdated: content.completedAt },
    ...(signing && { contained: [signing] }),
    identifier: [{ system: systems.record, value: content.recordId }],
    status: statuses[stateOf(record)],
    scope: concept('http://terminology.hl7.org/CodeSystem/consentscope', 'treatment', 'Treatment'),
    category: [concept('http://loinc.org', '59284-0', 'Consent Document')],
    patient: patientReference(content),
    dateTime: consent.signedAt,
    performer: [signedBy],
    organization: [clinicReference(content)],
    ...(statement && {
      sourceAttachment: {
        contentType: 'application/json',
        language: statement.language as 'en',
        title: `Statement as shown, text ${consent.textVersion}`,
        data: Buffer.from(canonicalJson(statement), 'utf8').toString('base64'),
      },
    }),
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
      ...(codes.length > 0 && { code: codes }),
    },
  };
};
