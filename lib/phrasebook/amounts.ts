import type { AmountGiven, UnitChoice, UnitId } from '@/rules/units';
import { rangeIn } from '@/rules/units';

const unitNames: Readonly<Record<UnitId, readonly [one: string, many: string]>> = {
  days: ['day', 'days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  years: ['year', 'years'],
  'mmol/mol': ['mmol/mol', 'mmol/mol'],
  percent: ['%', '%'],
};

const amountInWords = ({ value, unit }: AmountGiven): string =>
  `${value} ${unitNames[unit][value === 1 ? 0 : 1]}`;

/** An answer as it was typed, what is stored behind it: "6 months (26 weeks)". */
export const withTyped = (stored: string, amountGiven: AmountGiven | null | undefined): string =>
  amountGiven ? `${amountInWords(amountGiven)} (${stored})` : stored;

interface Amount {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | undefined;
  readonly unit?: string | undefined;
}

/** The amounts a question takes, in the unit chosen for it: "from 4 to 20.4 %". */
export const amountRange = (
  { min = 0, max = 0, step = 1, unit = '' }: Amount,
  chosen?: UnitChoice,
): string => {
  if (chosen) {
    const range = rangeIn(chosen, min, max);
    return `from ${range.min} to ${range.max} ${unitNames[chosen.id][1]}`;
  }
  return `from ${min} to ${max} ${unit}`.trimEnd() + (step === 1 ? '' : `, in steps of ${step}`);
};

export const amountWanted = (amount: Amount, chosen?: UnitChoice): string =>
  `Enter a number ${amountRange(amount, chosen)}, or choose “Not sure”.`;
