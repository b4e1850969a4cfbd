import type { DetectedIssue, RiskAssessment } from '@medplum/fhirtypes';
import { dispositionLabels } from '@/lib/phrasebook/dispositions';
import type { RecordFacts } from '@/lib/record/record-facts';
import type { SealedContent } from '@/lib/record/sealed-content';
import { concept, extensions, systems } from './codes';
import { clinicReference, patientReference, staffReference } from './people';

/** FHIR knows three degrees; the exact one stands beside it. */
const severities = {
  absolute: 'high',
  relative: 'moderate',
  precaution: 'low',
  note: 'low',
  none: 'low',
} as const;

const evidence = ({ recordId }: SealedContent) => ({ reference: `QuestionnaireResponse/${recordId}` });

/** What the rules found, each for itself. What only might be so is preliminary. */
export const detectedIssuesOf = (
  content: SealedContent,
  { assessment, review }: RecordFacts,
): DetectedIssue[] =>
  assessment === null
    ? []
    : content.findings.map(({ id, title, severity, possibleOnly, because }, place) => ({
        resourceType: 'DetectedIssue' as const,
        id: `${content.recordId}.${place + 1}`,
        extension: [
          { url: extensions.certain, valueCode: severity },
          { url: extensions.possibleOnly, valueBoolean: possibleOnly },
        ],
        identifier: [{ system: systems.record, value: content.recordId }],
        status: possibleOnly ? ('preliminary' as const) : ('final' as const),
        code: concept(systems.contraindication, id, title),
        severity: severities[severity],
        patient: patientReference(content),
        identifiedDateTime: assessment.at,
        author: { display: `Rules ${assessment.ruleSetFingerprint}` },
        implicated: [evidence(content)],
        ...(because.length > 0 && { detail: because.join('\n') }),
        ...(review && {
          mitigation: [
            {
              action: concept(systems.decision, review.decision, review.decision),
              date: review.at,
              author: staffReference(content, review.decidedById),
            },
          ],
        }),
      }));

/** The rules' one answer for the person, and what the physiotherapist made of it. */
export const riskAssessmentOf = (
  content: SealedContent,
  { assessment, review }: RecordFacts,
): RiskAssessment | null =>
  assessment && {
    resourceType: 'RiskAssessment',
    id: content.recordId,
    identifier: [{ system: systems.record, value: content.recordId }],
    status: 'final',
    method: { text: `Rules ${assessment.ruleSetFingerprint}` },
    subject: patientReference(content),
    occurrenceDateTime: assessment.at,
    performer: clinicReference(content),
    basis: [evidence(content)],
    prediction: [
      {
        outcome: concept(
          systems.disposition,
          assessment.evaluation.disposition,
          dispositionLabels[assessment.evaluation.disposition],
        ),
      },
    ],
    ...(review && {
      mitigation: [review.decision, ...(review.override ? ['override'] : []), ...review.conditions].join(
        '\n',
      ),
      note: [
        {
          authorReference: staffReference(content, review.decidedById),
          time: review.at,
          text: [review.decision, review.reasonCode, review.reasonText].filter(Boolean).join(': '),
        },
      ],
    }),
  };
