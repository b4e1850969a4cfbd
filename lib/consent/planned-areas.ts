import { isRegionId, type RegionId } from '@/rules';
import { clearanceOf } from '@/lib/screening/clearance';
import { isWholePlanClosed } from '@/lib/screening/closed-plan';
import { inputOf } from '@/lib/screening/screening-input';
import type { ScreeningSnapshot } from '@/lib/screening/screening-snapshot';

export interface PlannedAreas {
  /** What may be needled. */
  readonly needled: readonly RegionId[];
  /** Those of them that a finding closes and an override opened. */
  readonly opened: readonly RegionId[];
  /** Planned, but closed: never needled. No region is both here and in `needled`. */
  readonly leftOut: readonly RegionId[];
}

/**
 * What may be needled. A decision to go ahead does not open a closed region, nor does the override of a finding about the
 * person: only an override of "every planned area is closed" does, and that takes a second confirmation.
 */
export const plannedAreas = (snapshot: ScreeningSnapshot): PlannedAreas => {
  const { assessment } = snapshot;
  const planned = (inputOf(snapshot).plan.regions ?? []).filter(isRegionId);
  const blocked = new Set(assessment?.evaluation.blockedRegions);
  const clearance = clearanceOf(snapshot);
  const isOpened =
    clearance.kind === 'may-sign' &&
    clearance.review?.override === true &&
    assessment !== null &&
    isWholePlanClosed(assessment);
  if (isOpened) return { needled: planned, opened: planned, leftOut: [] };
  return {
    needled: planned.filter((id) => !blocked.has(id)),
    opened: [],
    leftOut: planned.filter((id) => blocked.has(id)),
  };
};
