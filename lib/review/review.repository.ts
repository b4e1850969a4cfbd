import 'server-only';
import { dayToDate } from '@/lib/clock';
import type { ReviewDecision as DbReviewDecision } from '@/lib/db/generated/client';
import { keyOfScreening } from '@/lib/data-key/key-of-screening';
import type { Tx } from '@/lib/db/transaction';
import { sealReview } from '@/lib/screening/sealed-review';
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
  {
    decision,
    delayUntil,
    reasonText,
    conditions,
    ...row
  }: StoredReview & { clinicId: string; screeningId: string },
): Promise<void> => {
  const key = await keyOfScreening(tx, row.clinicId, row.screeningId);
  await tx.review.create({
    data: {
      ...row,
      decision: toDb[decision],
      sealedContent: sealReview(key, row, { reasonText, conditions }),
      delayUntil: delayUntil ? dayToDate(delayUntil) : null,
    },
  });
};
