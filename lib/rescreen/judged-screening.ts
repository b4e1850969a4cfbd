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
import { ageAt } from '@/lib/screening/screening-input';

/** The newest assessment of a screening and what became of it, as far as a comparison needs to know. */
export interface JudgedScreening {
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
  /** The newest decision about that assessment. */
  readonly reviewId: string | null;
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

/** True while the newest assessment has read everything that is known now; see `isAssessmentCurrent`. */
const isCurrent = ({ assessment, newestAnswer, bornOn, startedOn }: JudgedScreening): boolean =>
  assessment !== null &&
  assessment.answersThrough === (newestAnswer ?? 0n) &&
  assessment.input.age === ageAt(bornOn, startedOn).age;

const isClosed = ({ consent, assessment }: JudgedScreening): boolean =>
  consent !== null &&
  consent.kind !== 'given' &&
  assessment?.input.answers['consent-refused-or-withdrawn'] === 'yes';

/** Signed by both about this very assessment and decision. */
const isComplete = ({ consent, assessment, reviewId }: JudgedScreening): boolean =>
  consent?.kind === 'given' &&
  consent.countersigned &&
  consent.assessmentId === assessment?.id &&
  consent.reviewId === reviewId;

export const compareScreening = (
  screening: JudgedScreening,
  fingerprint: string,
  judge: Judge,
): Comparison => {
  const { assessment } = screening;
  if (!assessment || !isCurrent(screening)) return { group: 'notJudged' };
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
export const isSameScreening = (a: JudgedScreening, b: JudgedScreening): boolean =>
  canonicalJson(keyOf(a)) === canonicalJson(keyOf(b));

const keyOf = ({ id, bornOn, newestAnswer, assessment, consent, reviewId }: JudgedScreening): object => ({
  id,
  bornOn,
  newestAnswer: String(newestAnswer),
  assessment: assessment?.id ?? null,
  consent,
  reviewId,
});
