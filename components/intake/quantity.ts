import type { FactId } from '@/rules';
import {
  hba1cFromPercent,
  roundHeight,
  roundInr,
  roundNeutrophils,
  roundWeight,
  weeksFrom,
} from '@/rules/conversions';

/** A unit a number may be given in, and how it becomes the number that is stored. */
export interface UnitChoice {
  readonly id: 'days' | 'weeks' | 'months' | 'years' | 'mmol/mol' | 'percent';
  readonly toStored: (amount: number) => number;
}

const time = (id: 'days' | 'weeks' | 'months' | 'years'): UnitChoice => ({
  id,
  toStored: (amount) => weeksFrom(amount, id),
});
const timeUnits: readonly UnitChoice[] = [time('weeks'), time('days'), time('months'), time('years')];
const hba1cUnits: readonly UnitChoice[] = [
  { id: 'mmol/mol', toStored: (amount) => amount },
  { id: 'percent', toStored: hba1cFromPercent },
];

const rounding: Partial<Record<FactId, (amount: number) => number>> = {
  'thorax-shape-or-very-thin.height': roundHeight,
  'thorax-shape-or-very-thin.weight': roundWeight,
  'anticoagulant-therapy.inr': roundInr,
  'immune-compromise.neutrophils': roundNeutrophils,
};

/** Units to choose from, where people know a number by another one; empty where there is only one. */
export const unitChoices = (id: FactId, unit: string): readonly UnitChoice[] => {
  if (id === 'diabetes.hba1c') return hba1cUnits;
  // Weeks pregnant are counted in weeks by everybody.
  return unit === 'weeks' && id !== 'pregnancy.weeks' ? timeUnits : [];
};

/** The number somebody typed, with a point or a comma; undefined when it is none. */
export const numberIn = (typed: string): number | undefined => {
  const text = typed.trim().replace(',', '.');
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
};

/** What is stored for a typed amount. Whatever cannot be converted goes as it is, and is refused with the reason. */
export const storedAmount = (id: FactId, amount: number, unit: UnitChoice | undefined): number => {
  if (amount < 0) return amount;
  const stored = unit ? unit.toStored(amount) : amount;
  return rounding[id]?.(stored) ?? stored;
};
