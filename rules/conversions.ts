/** Half goes up. Twelve digits are kept first, so that 4.35 is not rounded as 4.3499999999999996. */
const roundHalfUp = (value: number, decimals: number): number => {
  if (!Number.isFinite(value)) throw new Error(`${value} cannot be rounded.`);
  const scale = 10 ** decimals;
  return Math.floor(Number((value * scale).toPrecision(12)) + 0.5) / scale;
};

const wholeNumberDown = (value: number): number => Math.floor(Number(value.toPrecision(12)));

export type TimeUnit = 'days' | 'weeks' | 'months' | 'years';

/** Whole weeks, as stored. Six months is 26, three months is 13. */
export const weeksFrom = (amount: number, unit: TimeUnit): number => {
  if (!Number.isFinite(amount) || amount < 0) throw new Error(`${amount} ${unit} is not a length of time.`);
  switch (unit) {
    case 'days':
      return wholeNumberDown(amount / 7);
    case 'weeks':
      return wholeNumberDown(amount);
    case 'months':
      return wholeNumberDown((amount * 52) / 12);
    case 'years':
      return wholeNumberDown(amount * 52);
  }
};

/** HbA1c in mmol/mol, as stored, from the older percentage. */
export const hba1cFromPercent = (percent: number): number => roundHalfUp(10.929 * (percent - 2.15), 0);

/** Kilograms to 0.1. */
export const roundWeight = (kilograms: number): number => roundHalfUp(kilograms, 1);

/** Whole centimetres. */
export const roundHeight = (centimetres: number): number => roundHalfUp(centimetres, 0);

/** One decimal. */
export const roundInr = (inr: number): number => roundHalfUp(inr, 1);

/** One decimal, in 10^9/L. */
export const roundNeutrophils = (count: number): number => roundHalfUp(count, 1);
