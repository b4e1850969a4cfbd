import {
  canonicalJson,
  changedFindings,
  compareVerdicts,
  type ChangedFinding,
  type Disposition,
  type Evaluation,
  type Judge,
  type ScreeningInput,
  type VerdictChange,
} from '@/rules';
import type { Day } from '@/lib/clock';
import { letsNeedle } from '@/lib/review/decide.schema';
import { ageAt } from '@/lib/screening/screening-input';
import type { ReviewDecision } from '@/lib/screening/screening-snapshot';

/** The newest assessment of a screening and what became of it, as far as a comparison needs to know. */
export interface ComparedScreening {
  readonly id: string;
  readonly bornOn: Day;
  readonly startedOn: Day;
  /** Answer.sequence of the newest answer. */
  readonly newestAnswer: bigint | null;
  readonly assessment: {
    readonly id: string;
    readonly fingerprint: string;
    readonly answersThrough: bigint;
    readonly input: ScreeningInput;
    readonly evaluation: Omit<Evaluation, 'trace'>;
  } | null;
  readonly consent: {
    readonly kind: 'given' | 'refused' | 'withdrawn';
    readonly assessmentId: string | null;
    readonly reviewId: string | null;
    readonly countersigned: boolean;
  } | null;
  /** The newest decision, if it is about that assessment. */
  readonly review: { readonly id: string; readonly decision: ReviewDecision } | null;
}

/** What the rules in force make of it. `judge` throws where they cannot read what was known. */
export type Comparison =
  | { readonly group: 'alreadyJudged' | 'notJudged' | 'closed' }
  | { readonly group: 'unreadable'; readonly complete: boolean }
  | {
      readonly group: 'open' | 'complete';
      readonly change: VerdictChange;
      readonly disposition: Disposition;
      readonly findings: readonly ChangedFinding[];
    };

/**
 * What the columns alone show of `isAssessmentCurrent`, for very many. Before anything is judged anew, the whole screening
 * is read, and that decides.
 */
const hasReadNewest = ({ assessment, newestAnswer, bornOn, startedOn }: ComparedScreening): boolean =>
  assessment !== null &&
  assessment.answersThrough === (newestAnswer ?? 0n) &&
  assessment.input.age === ageAt(bornOn, startedOn).age;

/** Refused, withdrawn, or a physiotherapist said not now: as it stands nobody is going to needle. */
const isClosed = ({ consent, assessment, review }: ComparedScreening): boolean =>
  (review !== null && !letsNeedle(review.decision)) ||
  (consent !== null &&
    consent.kind !== 'given' &&
    assessment?.input.answers['consent-refused-or-withdrawn'] === 'yes');

/** Signed by both about this very assessment and decision. */
const isComplete = ({ consent, assessment, review }: ComparedScreening): boolean =>
  consent?.kind === 'given' &&
  consent.countersigned &&
  consent.assessmentId === assessment?.id &&
  consent.reviewId === (review?.id ?? null);

export const compareScreening = (
  screening: ComparedScreening,
  fingerprint: string,
  judge: Judge,
): Comparison => {
  const { assessment } = screening;
  if (!assessment || !hasReadNewest(screening)) return { group: 'notJudged' };
  if (isClosed(screening)) return { group: 'closed' };
  if (assessment.fingerprint === fingerprint) return { group: 'alreadyJudged' };
  const complete = isComplete(screening);
  try {
    const after = judge(assessment.input);
    return {
      group: complete ? 'complete' : 'open',
      change: compareVerdicts(assessment.evaluation, after),
      disposition: after.disposition,
      findings: changedFindings(assessment.evaluation, after),
    };
  } catch {
    return { group: 'unreadable', complete };
  }
};

/** Whether two looks at a screening saw the same. */
export const isSameScreening = (a: ComparedScreening, b: ComparedScreening): boolean =>
  canonicalJson(keyOf(a)) === canonicalJson(keyOf(b));

const keyOf = ({ id, bornOn, newestAnswer, assessment, consent, review }: ComparedScreening): object => ({
  id,
  bornOn,
  newestAnswer: String(newestAnswer),
  assessment: assessment?.id ?? null,
  consent,
  review: review?.id ?? null,
});
