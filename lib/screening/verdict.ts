import type { ContraindicationId, Disposition, RegionId } from '@/rules';
import {
  clearanceOf,
  isAssessmentCurrent,
  standingReview,
  voidedConsent,
  type VoidedConsent,
} from './clearance';
import { closedInPlan, isWholePlanClosed } from './closed-plan';
import type { ScreeningSnapshot, StoredReview } from './screening-snapshot';
import { signerOf, type SignerCapacity } from './signer';
import { statusOf, type ScreeningStatus } from './status';

/**
 * What the rules came to, what a physiotherapist decided about it, and where that leaves the screening: one account for
 * every page that says more than one of them, so that no two of them can disagree.
 */
export interface Verdict {
  readonly status: ScreeningStatus;
  /** Who signs, when it comes to that. */
  readonly signer: SignerCapacity;
  /** Null before anything was judged. */
  readonly rules: {
    readonly disposition: Disposition;
    /** False while answers are changing: then this is what was judged before. */
    readonly isCurrent: boolean;
    /** Nothing but the plan is missing. */
    readonly lacksOnlyPlan: boolean;
    /** Planned regions that findings close. */
    readonly closed: readonly {
      readonly region: RegionId;
      readonly findings: readonly ContraindicationId[];
    }[];
    readonly isWholePlanClosed: boolean;
  } | null;
  /** The decision in force. */
  readonly decision: StoredReview | null;
  /** A signature that no longer counts. */
  readonly voided: VoidedConsent | null;
  /** Closed by a finding, and opened by that decision. */
  readonly opened: readonly RegionId[];
}

export const verdictOf = (snapshot: ScreeningSnapshot): Verdict => {
  const { assessment } = snapshot;
  const decision = standingReview(snapshot);
  const closed = assessment ? closedInPlan(assessment) : [];
  const isWhole = assessment !== null && isWholePlanClosed(assessment);
  const isOpened = isWhole && decision?.override === true && clearanceOf(snapshot).kind === 'may-sign';
  return {
    status: statusOf(snapshot),
    signer: signerOf(snapshot),
    rules: assessment && {
      disposition: assessment.disposition,
      isCurrent: isAssessmentCurrent(snapshot),
      lacksOnlyPlan:
        assessment.evaluation.unknown.length === 1 && assessment.evaluation.unknown[0] === 'plan.regions',
      closed,
      isWholePlanClosed: isWhole,
    },
    decision,
    voided: voidedConsent(snapshot),
    opened: isOpened ? closed.map(({ region }) => region) : [],
  };
};
