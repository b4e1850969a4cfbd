import { ageOn } from '@/rules';
import type { Day } from '@/lib/clock';

/** For how long a clinic keeps what it has of somebody. There are no figures of ours: laws differ. */
export interface RetentionRule {
  /** Years after the last visit. */
  readonly adultYears: number;
  /** Of somebody who was under 18 at the last visit: at least until this age. */
  readonly childUntilAge: number;
}

const majority = 18;

/** The same day so many years later; of 29 February, in other years, 1 March: never a day too early. */
export const yearsAfter = (day: Day, years: number): Day => {
  const year = Number(day.slice(0, 4)) + years;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const rest = day.slice(4) === '-02-29' && !isLeap ? '-03-01' : day.slice(4);
  return `${String(year).padStart(4, '0')}${rest}`;
};

/** The last day on which it is kept: from the next one on it may be erased. */
export const keptUntil = (
  { bornOn, lastVisit }: { readonly bornOn: Day; readonly lastVisit: Day },
  { adultYears, childUntilAge }: RetentionRule,
): Day => {
  const afterVisit = yearsAfter(lastVisit, adultYears);
  // Somebody who was entered as born later than they were here: as a child.
  const wasChild = bornOn > lastVisit || ageOn(bornOn, lastVisit) < majority;
  const grown = yearsAfter(bornOn, childUntilAge);
  return wasChild && grown > afterVisit ? grown : afterVisit;
};
