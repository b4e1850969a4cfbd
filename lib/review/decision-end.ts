import { changesSince } from '@/lib/screening/answer-changes';
import type { CurrentAnswer, StoredReview } from '@/lib/screening/screening-snapshot';

/** What took a decision's place: a newer one about the same, or what changed until the next one was made. */
export type DecisionEnd = 'newer-decision' | 'plan' | 'answers' | 'answers-and-plan' | 'judged-again';

const endOf = (
  review: StoredReview,
  reviews: readonly StoredReview[],
  history: readonly CurrentAnswer[],
): DecisionEnd => {
  const next = reviews.find(({ sequence }) => sequence > review.sequence);
  if (next?.assessmentId === review.assessmentId) return 'newer-decision';
  const changes = changesSince(next ? history.filter(({ at }) => at <= next.at) : history, review.at);
  const inPlan = changes.filter(({ factId }) => factId.startsWith('plan.')).length;
  if (changes.length === 0) return 'judged-again';
  if (inPlan === 0) return 'answers';
  return inPlan === changes.length ? 'plan' : 'answers-and-plan';
};

/** By the decision's id, for every one that is not in force. `history` is every answer ever given, oldest first. */
export const decisionEnds = (
  reviews: readonly StoredReview[],
  standing: StoredReview | null,
  history: readonly CurrentAnswer[],
): ReadonlyMap<string, DecisionEnd> =>
  new Map(
    reviews
      .filter(({ id }) => id !== standing?.id)
      .map((review) => [review.id, endOf(review, reviews, history)]),
  );
