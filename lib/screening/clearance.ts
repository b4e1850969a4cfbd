import { canonicalJson } from '@/rules';
import { contradictionsInWords } from '@/lib/phrasebook/agreed-conditions';
import { lastEvent } from './last-event';
import { hasPlanEnded, planExtentOf } from './plan-extent';
import { plannedInWords } from './planned-in-words';
import { inputOf } from './screening-input';
import type { ScreeningSnapshot, StoredAssessment, StoredConsent, StoredReview } from './screening-snapshot';
import { isAdult, respondentOf } from './signer';

/** May this person sign, and if not, what is missing? Always worked out, never stored. */
export type Clearance =
  | { readonly kind: 'not-assessed' }
  | { readonly kind: 'needs-plan' }
  | { readonly kind: 'needs-review' }
  | { readonly kind: 'do-not-needle' }
  | { readonly kind: 'not-now'; readonly review: StoredReview }
  /** `review` is null when nothing needed a decision. */
  | { readonly kind: 'may-sign'; readonly review: StoredReview | null };

/** Answer.sequence of the newest answer. */
export const newestSequence = (snapshot: ScreeningSnapshot): bigint =>
  snapshot.answers.reduce((newest, { sequence }) => (sequence > newest ? sequence : newest), 0n);

/**
 * True while the newest assessment has read every answer there is, and what it read is what is known now: a corrected
 * birth date changes the age without being an answer.
 */
export const isAssessmentCurrent = (snapshot: ScreeningSnapshot): boolean =>
  snapshot.assessment !== null &&
  snapshot.assessment.answersThrough === newestSequence(snapshot) &&
  canonicalJson(snapshot.assessment.input) === canonicalJson(inputOf(snapshot));

/** The newest decision, if it is about the assessment in force. A changed answer makes a new assessment and so voids it. */
export const standingReview = (snapshot: ScreeningSnapshot): StoredReview | null => {
  const newest = snapshot.reviews.at(-1);
  return newest && isAssessmentCurrent(snapshot) && newest.assessmentId === snapshot.assessment?.id
    ? newest
    : null;
};

const allows = (review: StoredReview): boolean =>
  review.decision === 'proceed' || review.decision === 'proceed-with-modifications';

export const clearanceOf = (snapshot: ScreeningSnapshot): Clearance => {
  const { assessment } = snapshot;
  if (!assessment || !isAssessmentCurrent(snapshot)) return { kind: 'not-assessed' };

  const review = standingReview(snapshot);
  if (review && !allows(review)) return { kind: 'not-now', review };
  if (review && contradictsPlan(snapshot, review, assessment))
    return { kind: assessment.disposition === 'do-not-needle' ? 'do-not-needle' : 'needs-review' };

  if (assessment.disposition === 'do-not-needle')
    return review?.override ? { kind: 'may-sign', review } : { kind: 'do-not-needle' };

  const { unknown } = assessment.evaluation;
  const { regions, technique } = assessment.input.plan;
  if (regions === undefined && unknown.some((fact) => fact !== 'plan.regions'))
    return { kind: 'needs-review' };
  // The consent names areas and technique: without both there is nothing to agree to.
  if (regions === undefined || technique === undefined) return { kind: 'needs-plan' };
  const lapsedAt = whatItGoesByLapsed(snapshot.consents.at(-1));
  // Whoever took back what this visit goes ahead under is talked with before they are asked to sign. And where something that was
  // said at the earlier visit was put right, what was said today may be wrong as well.
  if (lapsedAt && !(review && review.at > lapsedAt)) return { kind: 'needs-review' };
  return review || !needsDecision(snapshot, assessment)
    ? { kind: 'may-sign', review }
    : { kind: 'needs-review' };
};

const whatItGoesByLapsed = (newest: StoredConsent | undefined): Date | null => {
  if (newest?.course?.takenBack) return newest.course.takenBack.signedAt;
  return newest?.course?.changedSince && !isCountersigned(newest) ? newest.signedAt : null;
};

/** A decision of before this was refused, that nobody has signed on: its consent would say two things at once. */
const contradictsPlan = (
  { consents }: ScreeningSnapshot,
  { id, conditions }: StoredReview,
  assessment: StoredAssessment,
): boolean =>
  !consents.some(({ reviewId }) => reviewId === id) &&
  contradictionsInWords(conditions, plannedInWords(assessment)) !== null;

/**
 * Once a physiotherapist was needed, one says go: a patient who changes an answer afterwards does not get past a stop
 * or a decision alone. An adult for whom somebody else decides is never cleared by answers either.
 */
const needsDecision = (snapshot: ScreeningSnapshot, { disposition, input }: StoredAssessment): boolean =>
  disposition === 'clinician-review' ||
  snapshot.neededPhysiotherapist ||
  snapshot.reviews.length > 0 ||
  (isAdult(input.age) && respondentOf(snapshot)?.respondent === 'guardian');

/** The consent that holds now: given, about the assessment and decision in force, and not taken back. */
export const standingConsent = (snapshot: ScreeningSnapshot): StoredConsent | null => {
  const newest = snapshot.consents.at(-1);
  const clearance = clearanceOf(snapshot);
  if (newest?.kind !== 'given' || clearance.kind !== 'may-sign') return null;
  return newest.assessmentId === snapshot.assessment?.id &&
    newest.reviewId === (clearance.review?.id ?? null) &&
    !isOtherExtentThan(snapshot, newest) &&
    lapseOf(snapshot, newest) === null
    ? newest
    : null;
};

/**
 * What else ends a consent than a change of what it is about: it was taken back at another visit; or nobody countersigned it
 * before its last day had passed, or before the earlier consent that it goes by was changed or its treatments were done.
 */
const lapseOf = (
  snapshot: ScreeningSnapshot,
  consent: StoredConsent,
): 'withdrawn' | 'ended' | 'changed-since' | 'used-up' | null => {
  if (consent.course?.takenBack) return 'withdrawn';
  if (isCountersigned(consent)) return null;
  if (hasPlanEnded(snapshot)) return 'ended';
  if (consent.course?.changedSince) return 'changed-since';
  const { times } = planExtentOf(snapshot);
  return consent.underId !== null && times !== null && (consent.course?.done ?? 0) >= times
    ? 'used-up'
    : null;
};

/** True where how often, or until when, was changed after it was signed: nobody agreed to that. */
const isOtherExtentThan = (snapshot: ScreeningSnapshot, { signedAt }: StoredConsent): boolean =>
  (lastEvent(snapshot, 'extent-planned')?.at ?? signedAt) > signedAt;

/** The refusal or withdrawal that holds now: the last word, and staff have not put the answer right since. */
export const standingNo = (
  snapshot: ScreeningSnapshot,
): (StoredConsent & { readonly kind: 'refused' | 'withdrawn' }) | null => {
  const newest = snapshot.consents.at(-1);
  const saysNo = inputOf(snapshot).answers['consent-refused-or-withdrawn'] === 'yes';
  return saysNo && newest && newest.kind !== 'given' ? { ...newest, kind: newest.kind } : null;
};

/** A signed consent that no longer counts, and what changed after it. */
export interface VoidedConsent {
  readonly consent: StoredConsent;
  readonly because:
    'plan' | 'answers' | 'decision' | 'rules' | 'withdrawn' | 'ended' | 'changed-since' | 'used-up';
}

/** The newest consent, if it was given, not taken back, and plan, answers or decision are others now. */
export const voidedConsent = (snapshot: ScreeningSnapshot): VoidedConsent | null => {
  const consent = snapshot.consents.at(-1);
  const { assessment } = snapshot;
  if (consent?.kind !== 'given' || standingConsent(snapshot)) return null;
  const lapsed = lapseOf(snapshot, consent);
  if (lapsed === 'withdrawn') return { consent, because: lapsed };
  if (!isAssessmentCurrent(snapshot)) return { consent, because: 'answers' };
  if (isOtherExtentThan(snapshot, consent)) return { consent, because: 'plan' };
  if (consent.assessmentId === assessment?.id) {
    const isDecidedAnew = consent.reviewId !== (standingReview(snapshot)?.id ?? null);
    return { consent, because: isDecidedAnew ? 'decision' : (lapsed ?? 'decision') };
  }
  const { reason } = assessment ?? {};
  return {
    consent,
    because: reason === 'changed-plan' ? 'plan' : reason === 'rules-changed' ? 'rules' : 'answers',
  };
};

/** True when that consent also carries the physiotherapist's countersignature: the record is complete. */
export const isCountersigned = (consent: StoredConsent): boolean =>
  consent.signatures.some(({ role }) => role === 'physiotherapist');
