import 'server-only';
import { dayToDate } from '@/lib/clock';
import type { ReviewDecision as DbReviewDecision } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/transaction';
import type { ReviewDecision, StoredReview } from '@/lib/screening/screening-snapshot';

const toDb: Readonly<Record<ReviewDecision, DbReviewDecision>> = {
  proceed: 'proceed',
  'proceed-with-modifications': 'proceed_with_modifications',
  delay: 'delay',
  refer: 'refer',
  decline: 'decline',
};

export const insertReview = async (
  tx: Tx,
  { decision, delayUntil, conditions, ...row }: StoredReview & { clinicId: string; screeningId: string },
): Promise<void> => {
  await tx.review.create({
    data: {
      ...row,
      decision: toDb[decision],
      conditions: [...conditions],
      delayUntil: delayUntil ? dayToDate(delayUntil) : null,
    },
  });
};
