import { expect, test } from 'vitest';
import { facts } from '@/rules';
import { rangeIn, storedAmount, typedBeside, unitChoices } from '@/rules/units';

const choices = facts.flatMap(({ id, unit = '', min = 0, max = 0 }) =>
  unitChoices(id, unit).map((choice) => ({ id, choice, min, max })),
);

test('HbA1c may be given in percent, from 4 to 20.4', () => {
  const percent = unitChoices('diabetes.hba1c', 'mmol/mol').find(({ id }) => id === 'percent')!;
  expect(rangeIn(percent, 20, 200)).toEqual({ min: 4, max: 20.4 });
});

test.each(choices)('$id in $choice.id: the ends of the range fit, and nothing beyond them', (one) => {
  const { id, choice, min, max } = one;
  const range = rangeIn(choice, min, max);
  const step = 10 ** -choice.decimals;
  expect(storedAmount(id, range.min, choice)).toBeGreaterThanOrEqual(min);
  expect(storedAmount(id, range.max, choice)).toBeLessThanOrEqual(max);
  if (range.min > 0) expect(storedAmount(id, range.min - step, choice)).toBeLessThan(min);
  // What people give by the day is counted in whole weeks: a few days more are still the same week.
  const beyond = range.max + (choice.id === 'days' ? 7 : step);
  expect(storedAmount(id, beyond, choice)).toBeGreaterThan(max);
});

test('keeps what was typed beside what is stored, unless it says the same', () => {
  const [weeks, , months] = unitChoices('joint-replacement-or-metalwork.weeks-since', 'weeks');
  expect(typedBeside(26, 6, months, weeks)).toEqual({ value: 6, unit: 'months' });
  expect(typedBeside(26, 26, weeks, weeks)).toBeUndefined();
  expect(typedBeside(6, 6.5, weeks, weeks)).toEqual({ value: 6.5, unit: 'weeks' });
});

test('what is no amount at all goes as it is, to be refused with the reason', () => {
  const [, percent] = unitChoices('diabetes.hba1c', 'mmol/mol');
  for (const amount of [-3, 1e300, Infinity])
    expect(storedAmount('diabetes.hba1c', amount, percent)).toBe(amount);
});
