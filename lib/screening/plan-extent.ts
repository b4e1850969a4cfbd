import { addDays, type Day } from '@/lib/clock';
import { lastEvent } from './last-event';
import { longestDays, type ExtentFields } from './plan-extent.schema';
import type { ScreeningSnapshot } from './screening-snapshot';

/** How often something may be done, and until when; at least one of the two is named. */
export interface PlanExtent {
  readonly times: number | null;
  /** The last day. */
  readonly until: Day | null;
}

/** Nobody agrees to more than was named: where nothing was, it is one treatment. */
export const once: PlanExtent = { times: 1, until: null };

export const planExtentOf = (snapshot: Pick<ScreeningSnapshot, 'events'>): PlanExtent =>
  lastEvent(snapshot, 'extent-planned')?.detail ?? once;

/** True after the last day there was to be: nothing is signed for it, or needled under it, any more. */
export const hasPlanEnded = (snapshot: Pick<ScreeningSnapshot, 'events' | 'today'>): boolean => {
  const { until } = planExtentOf(snapshot);
  return until !== null && until < snapshot.today;
};

export const extentFrom = ({ times, until }: ExtentFields): PlanExtent =>
  times === undefined && until === undefined ? once : { times: times ?? null, until: until ?? null };

export const isSameExtent = (a: PlanExtent, b: PlanExtent): boolean =>
  a.times === b.times && a.until === b.until;

/** What speaks against a last day, or null. */
export const untilProblem = ({ until }: ExtentFields, today: Day): string | null => {
  if (until === undefined) return null;
  if (until < today) return 'Choose today or a later day.';
  return until > addDays(today, longestDays)
    ? 'Choose a day within a year: after that the patient is asked again.'
    : null;
};
