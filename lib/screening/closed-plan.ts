import { isRegionId, type ContraindicationId, type RegionId } from '@/rules';
import type { StoredAssessment } from './screening-snapshot';

type Judged = Pick<StoredAssessment, 'input' | 'evaluation'>;

const plannedIn = ({ input }: Judged): readonly RegionId[] => (input.plan.regions ?? []).filter(isRegionId);

/** Planned regions that findings certainly close, each with those findings. */
export const closedInPlan = (
  judged: Judged,
): readonly { readonly region: RegionId; readonly findings: readonly ContraindicationId[] }[] =>
  plannedIn(judged)
    .filter((region) => judged.evaluation.blockedRegions.includes(region))
    .map((region) => ({
      region,
      findings: judged.evaluation.findings
        .filter(({ blocks }) => blocks.includes(region))
        .map(({ id }) => id),
    }));

/** True when nothing of the plan is left to needle: another plan, or an override of exactly this, may go on. */
export const isWholePlanClosed = (judged: Judged): boolean => {
  const planned = plannedIn(judged);
  return planned.length > 0 && planned.every((region) => judged.evaluation.blockedRegions.includes(region));
};
