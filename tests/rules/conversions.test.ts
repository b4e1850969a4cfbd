import { expect, test } from 'vitest';
import {
  ageOn,
  alertFor,
  hba1cFromPercent,
  isCalendarDay,
  roundHeight,
  roundInr,
  roundNeutrophils,
  roundWeight,
  weeksFrom,
  type FactId,
  type TimeUnit,
} from '@/rules';

test.each<[amount: number, unit: TimeUnit, weeks: number]>([
  [6, 'months', 26],
  [3, 'months', 13],
  [1, 'months', 4],
  [2, 'years', 104],
  [6, 'days', 0],
  [7, 'days', 1],
  [13, 'days', 1],
  [5, 'weeks', 5],
  [0, 'months', 0],
])('%d %s is %d weeks', (amount, unit, weeks) => expect(weeksFrom(amount, unit)).toBe(weeks));

test('a length of time is a number and not negative', () => {
  for (const amount of [-1, NaN, Infinity]) expect(() => weeksFrom(amount, 'weeks')).toThrow();
});

test.each([
  [6.5, 48],
  [7, 53],
  [9, 75],
  [8.9, 74],
  [4, 20],
])('HbA1c %d %% is %d mmol/mol', (percent, expected) => expect(hba1cFromPercent(percent)).toBe(expected));

test('rounds half up, as the decimal was written', () => {
  expect([61.25, 61.24, 4.35, 1.15].map(roundWeight)).toEqual([61.3, 61.2, 4.4, 1.2]);
  expect([174.5, 174.4].map(roundHeight)).toEqual([175, 174]);
  expect([3.55, 3.54].map(roundInr)).toEqual([3.6, 3.5]);
  expect([0.45, 0.449].map(roundNeutrophils)).toEqual([0.5, 0.4]);
});

test.each([
  ['2000-06-15', '2026-06-14', 25],
  ['2000-06-15', '2026-06-15', 26],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['2008-02-29', '2028-02-29', 20],
  ['2026-01-01', '2026-01-01', 0],
])('born %s is, on %s, %d years old', (born, day, age) => expect(ageOn(born, day)).toBe(age));

test('an age needs two real days in order', () => {
  expect(() => ageOn('2026-02-29', '2026-03-01')).toThrow('days of the calendar');
  expect(() => ageOn('2000-1-1', '2026-03-01')).toThrow('days of the calendar');
  expect(() => ageOn('2026-03-02', '2026-03-01')).toThrow('not before the birth');
  expect(
    ['2024-02-29', '2023-02-29', '1900-02-29', '2000-02-29', '2024-04-31', '2024-13-01'].map(isCalendarDay),
  ).toEqual([true, false, false, true, false, false]);
});

test.each<[fact: FactId, answer: unknown, alerts: boolean]>([
  ['medical-emergency-red-flags', 'yes', true],
  ['medical-emergency-red-flags', 'not-sure', true],
  ['medical-emergency-red-flags', 'no', false],
  ['lung-disease-or-past-pneumothorax.kinds', ['mild-asthma', 'short-of-breath-at-rest'], true],
  ['lung-disease-or-past-pneumothorax.kinds', ['mild-asthma'], false],
  ['vascular-disease.kinds', ['limb-newly-swollen-hot-or-sore'], true],
  ['diabetes.signs', ['shaky-or-sweaty-now'], true],
  ['diabetes.signs', 'not-sure', true],
  ['acute-mental-health-crisis.signs', ['not-safe'], true],
  ['acute-mental-health-crisis.signs', ['very-upset'], false],
  ['diabetes', 'yes', false],
  ['medical-emergency-red-flags', undefined, false],
])('%s answered %j calls staff: %s', (fact, answer, alerts) => expect(alertFor(fact, answer)).toBe(alerts));
