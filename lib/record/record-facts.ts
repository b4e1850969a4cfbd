import { ownSignatureOf } from '@/lib/consent/sign-consent.schema';
import type { SealedAssessment, SealedContent, SealedReview, SealedSignature } from './sealed-content';

/** What a rendering of a record says in a line: found in its content, the same way for every format. */
export interface RecordFacts {
  /** The result of the rules that counted; null for a "no" before any. */
  readonly assessment: SealedAssessment | null;
  /** The decision that counted. */
  readonly review: SealedReview | null;
  /** The regions that were agreed: what was planned, without what a finding closed. */
  readonly regions: readonly string[] | null;
  readonly technique: string | null;
  /** What was read in the medicine list. */
  readonly medicines: SealedAssessment['evaluation']['medicines'];
  /** Of the patient, or of who signed for them. */
  readonly signature: SealedSignature | null;
  /** Of who saw a mark being made. */
  readonly witness: SealedSignature | null;
  readonly countersignature: SealedSignature | null;
}

export const factsOf = (content: SealedContent): RecordFacts => {
  const { consent, assessments, reviews, signatures, statement } = content;
  const assessment = assessments.find(({ id }) => id === consent.assessmentId) ?? null;
  const blocked: readonly string[] = assessment?.evaluation.blockedRegions ?? [];
  const planned = assessment?.input.plan.regions;
  return {
    assessment,
    review:
      reviews.findLast(({ assessmentId, at }) => assessmentId === assessment?.id && at <= consent.signedAt) ??
      null,
    regions: statement?.plan.regionIds ?? planned?.filter((region) => !blocked.includes(region)) ?? null,
    medicines: assessment?.evaluation.medicines ?? null,
    technique: assessment?.input.plan.technique ?? null,
    signature: ownSignatureOf(signatures) ?? null,
    witness: signatures.find(({ role }) => role === 'witness') ?? null,
    countersignature: signatures.find(({ role }) => role === 'physiotherapist') ?? null,
  };
};
