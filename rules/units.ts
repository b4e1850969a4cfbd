import type { FactId } from './catalogue/vocabulary';
import {
  hba1cFromPercent,
  roundHeight,
  roundInr,
  roundNeutrophils,
  roundWeight,
  weeksFrom,
  type TimeUnit,
} from './conversions';

export const unitIds = ['days', 'weeks', 'months', 'years', 'mmol/mol', 'percent'] as const;
export type UnitId = (typeof unitIds)[number];

/** A number as somebody gave it, before it became the number of the catalogue. */
export interface AmountGiven {
  readonly value: number;
  readonly unit: UnitId;
}

/** A unit a number may be given in, and how it becomes the number that is stored. */
export interface UnitChoice {
  readonly id: UnitId;
  readonly toStored: (amount: number) => number;
  /** The way back, before rounding. */
  readonly fromStored: (stored: number) => number;
  /** Decimals people give it with. */
  readonly decimals: number;
}

const weeksIn: Readonly<Record<TimeUnit, number>> = { days: 1 / 7, weeks: 1, months: 52 / 12, years: 52 };
const time = (id: TimeUnit): UnitChoice => ({
  id,
  toStored: (amount) => weeksFrom(amount, id),
  fromStored: (weeks) => weeks / weeksIn[id],
  decimals: 0,
});
const timeUnits: readonly UnitChoice[] = [time('weeks'), time('days'), time('months'), time('years')];
const same = (amount: number): number => amount;
const hba1cUnits: readonly UnitChoice[] = [
  { id: 'mmol/mol', toStored: same, fromStored: same, decimals: 0 },
  {
    id: 'percent',
    toStored: hba1cFromPercent,
    fromStored: (mmol) => mmol / 10.929 + 2.15,
    decimals: 1,
  },
];

const rounding: Partial<Record<FactId, (amount: number) => number>> = {
  'thorax-shape-or-very-thin.height': roundHeight,
  'thorax-shape-or-very-thin.weight': roundWeight,
  'anticoagulant-therapy.inr': roundInr,
  'immune-compromise.neutrophils': roundNeutrophils,
};

/**
 * Units to choose from, where people know a number by another one; empty where there is only one. The first is the
 * catalogue's own.
 */
export const unitChoices = (id: FactId, unit: string): readonly UnitChoice[] => {
  if (id === 'diabetes.hba1c') return hba1cUnits;
  // Weeks pregnant are counted in weeks by everybody.
  return unit === 'weeks' && id !== 'pregnancy.weeks' ? timeUnits : [];
};

/** What is stored for a typed amount. Whatever cannot be converted goes as it is, and is refused with the reason. */
export const storedAmount = (id: FactId, amount: number, unit: UnitChoice | undefined): number => {
  if (!(amount >= 0 && amount < 1e16)) return amount;
  const stored = unit ? unit.toStored(amount) : amount;
  return rounding[id]?.(stored) ?? stored;
};

/** What there is to keep beside the stored amount: nothing where it says the same. */
export const typedBeside = (
  stored: number,
  amount: number,
  unit: UnitChoice | undefined,
  own: UnitChoice | undefined,
): AmountGiven | undefined =>
  unit && (unit.id !== own?.id || amount !== stored) ? { value: amount, unit: unit.id } : undefined;

/** The smallest and the largest amount that may be given in a unit, for a stored `min` and `max`. */
export const rangeIn = (
  unit: UnitChoice,
  min: number,
  max: number,
): { readonly min: number; readonly max: number } => {
  const scale = 10 ** unit.decimals;
  // Twelve digits are kept, so that 520 weeks are 120 months and not a little less.
  const scaled = (stored: number): number => Number((unit.fromStored(stored) * scale).toPrecision(12));
  return { min: Math.ceil(scaled(min)) / scale, max: Math.floor(scaled(max)) / scale };
};
