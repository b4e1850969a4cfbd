import { dispositions } from '../catalogue/dispositions';
import type { RegionId } from '../catalogue/regions';
import { severities } from '../catalogue/severities';
import { dispositionOf } from '../engine/disposition';
import type { Finding } from '../engine/findings';
import type { FactState } from '../engine/knowledge';
import type { PlanView } from '../engine/plan-view';
import type { Failure } from './failure';

/* The disposition sees a screening as four things, each from least to most settled or bad. All their states are tried. */

type Range = readonly [certain: number, possible: number];
type Regions = readonly ('open' | 'maybe' | 'closed')[] | undefined;
type Unread = 'no' | 'yes' | 'unknown';
type Screening = { readonly range: Range; readonly plan: Regions; readonly unread: Unread };

const [left, right] = ['hand-left', 'hand-right'] as const satisfies readonly RegionId[];
const closings = ['open', 'maybe', 'closed'] as const;

const ranges: readonly Range[] = severities.flatMap((_, certain) =>
  severities.flatMap((_possible, possible) => (certain <= possible ? [[certain, possible] as const] : [])),
);
const plans: readonly Regions[] = [
  undefined,
  ...closings.map((one) => [one]),
  ...closings.flatMap((one) => closings.map((other) => [one, other])),
];
const unreads: readonly Unread[] = ['no', 'yes', 'unknown'];

const judge = ({ range, plan, unread }: Screening): number => {
  const finding: Finding = {
    id: 'other-health-problem',
    certain: severities[range[0]]!,
    possible: severities[range[1]]!,
    cases: [],
    blocks: [],
    flagged: false,
  };
  const regions = [left, right].slice(0, plan?.length ?? 0);
  const view: PlanView = {
    planned: plan && new Set(regions),
    certainlyBlocked: new Set(regions.filter((_, at) => plan![at] === 'closed')),
    possiblyBlocked: new Set(regions.filter((_, at) => plan![at] !== 'open')),
  };
  const unrecognised: FactState = unread === 'unknown' ? { is: 'unknown' } : { is: 'known', value: unread };
  const findings = finding.possible === 'none' ? [] : [finding];
  return dispositions.indexOf(dispositionOf(findings, view, unrecognised));
};

/** Whether one may still become the other by answers alone. */
const maySettle = (from: Screening, to: Screening): boolean =>
  to.range[0] >= from.range[0] &&
  to.range[1] <= from.range[1] &&
  (from.unread === 'unknown' || from.unread === to.unread) &&
  (from.plan === undefined ||
    (to.plan?.length === from.plan.length &&
      from.plan.every((state, at) => state === 'maybe' || state === to.plan![at])));

const screenings: readonly Screening[] = ranges.flatMap((range) =>
  plans.flatMap((plan) => unreads.map((unread) => ({ range, plan, unread }))),
);

const review = dispositions.indexOf('clinician-review');
const doNotNeedle = dispositions.indexOf('do-not-needle');

/**
 * Whatever the rules: as answers settle a screening, a verdict below review never rises to it, and do-not-needle stands.
 * With the proof that each finding stays within its range, this is promised of whole screenings.
 */
export const proveOrder = (
  dispositionOfScreening: (screening: Screening) => number = judge,
): { readonly states: number; readonly failures: readonly Failure[] } => {
  const failures: Failure[] = [];
  const judged = screenings.map(dispositionOfScreening);
  const fail = (from: number, to: number): void => {
    if (failures.length > 0) return;
    failures.push({
      property: 'order',
      contraindication: 'all of them',
      message: `${JSON.stringify(screenings[from])} is ${dispositions[judged[from]!]}, and answers may make ${JSON.stringify(screenings[to])} of it, which is ${dispositions[judged[to]!]}`,
    });
  };
  screenings.forEach((from, at) => {
    screenings.forEach((to, then) => {
      if (!maySettle(from, to)) return;
      if (judged[at]! < review && judged[then]! >= review) fail(at, then);
      if (judged[at] === doNotNeedle && judged[then] !== doNotNeedle) fail(at, then);
    });
  });
  return { states: screenings.length, failures };
};
