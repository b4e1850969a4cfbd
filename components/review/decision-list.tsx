import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { SectionHeading } from '@/components/ui/section-heading';
import { Stack } from '@/components/ui/stack';
import { dayInWords } from '@/components/staff/format';
import { Moment } from '@/components/staff/moment';
import { decisionLabels } from '@/lib/phrasebook/dispositions';
import { reasonLabels, type ReasonCode } from '@/lib/review/decide.schema';
import { changesSince } from '@/lib/screening/answer-changes';
import type { CurrentAnswer, StoredReview } from '@/lib/screening/screening-snapshot';
import styles from './decision-list.module.css';

interface DecisionListProps {
  readonly reviews: readonly StoredReview[];
  /** The one in force, if any. */
  readonly standingId: string | null;
  /** Every answer ever given, oldest first. */
  readonly history: readonly CurrentAnswer[];
  readonly names: ReadonlyMap<string, string>;
  readonly timeZone: string;
}

/** What took a decision's place: a newer one about the same, or what changed until the next one was made. */
const whyVoid = (
  review: StoredReview,
  reviews: readonly StoredReview[],
  history: readonly CurrentAnswer[],
): string => {
  const next = reviews.find(({ sequence }) => sequence > review.sequence);
  if (next?.assessmentId === review.assessmentId) return 'Replaced by a newer decision';
  const changes = changesSince(next ? history.filter(({ at }) => at <= next.at) : history, review.at);
  const inPlan = changes.filter(({ factId }) => factId.startsWith('plan.')).length;
  if (changes.length === 0) return 'Voided because it was judged again';
  if (inPlan === 0) return 'Voided because the answers changed';
  return inPlan === changes.length
    ? 'Voided because the plan changed'
    : 'Voided because the answers and the plan changed';
};

/** Every decision ever made here, newest first; older ones say why they no longer count. */
export function DecisionList({ reviews, standingId, history, names, timeZone }: DecisionListProps) {
  if (reviews.length === 0) return null;
  return (
    <Stack as="section" labelledBy="decisions">
      <SectionHeading id="decisions">Decisions</SectionHeading>
      {reviews.toReversed().map((review) => (
        <Card key={review.id} as="article" look={review.id === standingId ? 'raised' : 'quiet'}>
          <div className={styles.head}>
            <h3>{decisionLabels[review.decision]}</h3>
            {review.override && <Badge tone="urgent">Override of “do not needle”</Badge>}
            {review.id === standingId ? (
              <Badge tone="success">In force</Badge>
            ) : (
              <Badge icon="undo">{whyVoid(review, reviews, history)}</Badge>
            )}
          </div>
          {review.delayUntil && <p>Wait until {dayInWords(review.delayUntil)}.</p>}
          {review.reasonCode && (
            <p>
              <strong>Reason:</strong> {reasonLabels[review.reasonCode as ReasonCode] ?? review.reasonCode}
            </p>
          )}
          {review.reasonText && <p className={styles.text}>{review.reasonText}</p>}
          {review.conditions.length > 0 && (
            <div>
              <h4>Agreed precautions</h4>
              <ul className={styles.conditions}>
                {review.conditions.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          )}
          <p className={styles.detail}>
            <bdi>{names.get(review.decidedById) ?? 'A physiotherapist'}</bdi>,{' '}
            <Moment at={review.at} timeZone={timeZone} />
          </p>
        </Card>
      ))}
    </Stack>
  );
}
