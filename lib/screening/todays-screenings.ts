import 'server-only';
import type { StaffActor } from '@/lib/actors';
import { clinicOf } from '@/lib/clinics/clinic-of';
import { addDays, dayIn, now, type Day } from '@/lib/clock';
import { transaction } from '@/lib/db/transaction';
import { standingConsent, standingReview } from './clearance';
import { isFromAfar } from './from-afar';
import { planExtentOf, type PlanExtent } from './plan-extent';
import { openAlerts, isSettled, screeningStatuses, statusOf, type ScreeningStatus } from './status';
import { findSnapshotsOfDays } from './screening.repository';
import type { ScreeningSnapshot, StoredReview } from './screening-snapshot';

/** How long an unsettled screening stays on the list after its day. */
export const daysKept = 14;
const longestList = 500;

export interface ListedScreening {
  readonly screening: ScreeningSnapshot;
  readonly status: ScreeningStatus;
  /** How often somebody was called to where the patient is, and nobody has answered. */
  readonly alerts: number;
  /** Something went wrong elsewhere, a link for one. */
  readonly hasToSeeTo: boolean;
  /** The decision in force, if one was made. */
  readonly decision: Pick<StoredReview, 'decision' | 'override'> | null;
  /** Which treatment it is of those that were agreed to; null before that, and where there is but one. */
  readonly treatment: (PlanExtent & { readonly number: number }) | null;
}

export interface TodaysList {
  readonly today: Day;
  readonly screenings: readonly ListedScreening[];
  /** True when there were more than the list can hold: said on the page, never cut in silence. */
  readonly cut: boolean;
}

const treatmentOf = (screening: ScreeningSnapshot): ListedScreening['treatment'] => {
  const course = standingConsent(screening)?.course;
  const extent = planExtentOf(screening);
  return course && extent.times !== 1 ? { ...extent, number: course.number } : null;
};

export const listed = (screening: ScreeningSnapshot): ListedScreening => ({
  screening,
  status: statusOf(screening),
  alerts: openAlerts(screening).filter(({ detail }) => !isFromAfar(detail.cause)).length,
  hasToSeeTo: openAlerts(screening).some(({ detail }) => isFromAfar(detail.cause)),
  decision: standingReview(screening),
  treatment: treatmentOf(screening),
});

/** A decision to wait whose day has come: it is looked at again. */
const isDue = (screening: ScreeningSnapshot, today: Day): boolean => {
  const until = standingReview(screening)?.delayUntil;
  return until !== null && until !== undefined && until <= today;
};

/** Today's screenings and older ones still open, sorted by what needs somebody first. */
export const todaysScreenings = (actor: StaffActor): Promise<TodaysList> =>
  transaction(actor.clinicId, async (tx) => {
    const { timeZone } = await clinicOf(tx, actor.clinicId);
    const today = dayIn(timeZone, now());
    const found = await findSnapshotsOfDays(
      tx,
      actor.clinicId,
      addDays(today, -daysKept),
      today,
      longestList,
    );
    const screenings = found
      .map(listed)
      .filter(
        ({ screening, status, alerts, hasToSeeTo }) =>
          screening.startedOn === today ||
          alerts > 0 ||
          hasToSeeTo ||
          !isSettled(status) ||
          isDue(screening, today),
      )
      .sort(
        (a, b) =>
          Number(b.alerts > 0) - Number(a.alerts > 0) ||
          screeningStatuses.indexOf(a.status) - screeningStatuses.indexOf(b.status) ||
          a.screening.startedAt.getTime() - b.screening.startedAt.getTime(),
      );
    return { today, screenings, cut: found.length === longestList };
  });
