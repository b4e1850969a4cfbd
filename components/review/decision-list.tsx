import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { SectionHeading } from '@/components/ui/section-heading';
import { Stack } from '@/components/ui/stack';
import { dayInWords } from '@/components/staff/format';
import { Moment } from '@/components/staff/moment';
import { decisionLabels } from '@/lib/phrasebook/dispositions';
import { reasonLabels, type ReasonCode } from '@/lib/review/decide.schema';
import type { DecisionEnd } from '@/lib/review/decision-end';
import type { StoredReview } from '@/lib/screening/screening-snapshot';
import styles from './decision-list.module.css';

interface DecisionListProps {
  readonly reviews: readonly StoredReview[];
  /** The one in force, if any. */
  readonly standingId: string | null;
  /** Of every decision that is not in force, what took its place. */
  readonly ends: ReadonlyMap<string, DecisionEnd>;
  readonly names: ReadonlyMap<string, string>;
  readonly timeZone: string;
}

const endWords: Readonly<Record<DecisionEnd, string>> = {
  'newer-decision': 'Replaced by a newer decision',
  plan: 'Voided because the plan changed',
  answers: 'Voided because the answers changed',
  'answers-and-plan': 'Voided because the answers and the plan changed',
  'judged-again': 'Voided because it was judged again',
};

/** Every decision ever made here, newest first; older ones say why they no longer count. */
export function DecisionList({ reviews, standingId, ends, names, timeZone }: DecisionListProps) {
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
              <Badge icon="undo">{endWords[ends.get(review.id) ?? 'judged-again']}</Badge>
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
