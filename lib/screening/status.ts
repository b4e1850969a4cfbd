import { clearanceOf, isCountersigned, standingConsent, standingNo } from './clearance';
import { isDeclared, journeyOf, needsNewDeclaration } from './journey';
import { lastEvent } from './last-event';
import { hasPlanEnded } from './plan-extent';
import type { ScreeningSnapshot } from './screening-snapshot';

/** Where a screening stands, most urgent for staff first. Derived from rows, never stored. */
export const screeningStatuses = [
  'identity-mismatch',
  'do-not-needle',
  'needs-review',
  'needs-plan',
  'plan-ended',
  'needs-countersignature',
  'awaiting-signature',
  'answering',
  'not-started',
  'delayed',
  'referred',
  'declined',
  'refused',
  'withdrawn',
  'complete',
] as const;
export type ScreeningStatus = (typeof screeningStatuses)[number];

/** Alerts nobody has answered yet, oldest first. Putting the identity right answers what it called for. */
export const openAlerts = (snapshot: ScreeningSnapshot) => {
  const through = snapshot.events.reduce(
    (newest, event) =>
      event.kind === 'alert-acknowledged' && BigInt(event.detail.through) > newest
        ? BigInt(event.detail.through)
        : newest,
    0n,
  );
  const cleared = lastEvent(snapshot, 'identity-cleared')?.sequence ?? 0n;
  return snapshot.events
    .filter((event) => event.kind === 'alert-raised')
    .filter(({ sequence }) => sequence > through)
    .filter(({ sequence, detail }) => detail.cause !== 'identity-mismatch' || sequence > cleared);
};

const notNow = { delay: 'delayed', refer: 'referred', decline: 'declined' } as const;

export const statusOf = (snapshot: ScreeningSnapshot): ScreeningStatus => {
  const no = standingNo(snapshot);
  if (no) return no.kind;

  const { next } = journeyOf(snapshot);
  if (next === 'stopped') return 'identity-mismatch';
  const consent = standingConsent(snapshot);
  if (consent) return isCountersigned(consent) ? 'complete' : 'needs-countersignature';

  const newest = snapshot.consents.at(-1);
  // What was treated under it was covered; there is nothing to do at this visit.
  if (newest?.course?.takenBack && isCountersigned(newest)) return 'withdrawn';

  const clearance = clearanceOf(snapshot);
  // A person looks at it; what was decided about not going ahead stays decided.
  if (next === 'unreadable' && clearance.kind !== 'not-now') return 'needs-review';
  if (!isDeclared(snapshot)) return next === 'who' ? 'not-started' : 'answering';

  switch (clearance.kind) {
    case 'may-sign':
      if (hasPlanEnded(snapshot)) return 'plan-ended';
      return needsNewDeclaration(snapshot) ? 'answering' : 'awaiting-signature';
    case 'not-now':
      return notNow[clearance.review.decision as keyof typeof notNow];
    case 'not-assessed':
      return 'answering';
    default:
      return clearance.kind;
  }
};

/** True when staff have nothing left to do. */
export const isSettled = (status: ScreeningStatus): boolean =>
  ['delayed', 'referred', 'declined', 'refused', 'withdrawn', 'complete'].includes(status);
