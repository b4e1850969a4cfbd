import { describe, expect, test } from 'vitest';
import { formValues } from '@/lib/action/form-values';
import { dayText } from '@/lib/text.schema';

const schema = dayText('Enter a real date.');
const messageFor = (day: string): string | undefined => schema.safeParse(day).error?.issues[0]?.message;

describe('a day somebody typed', () => {
  test.each(['85-03-27', '5-03-27', '985-03-27'])('%s: the year is asked for in four digits', (day) => {
    expect(messageFor(day)).toMatch(/four digits/);
  });

  test.each(['1985-02-30', '1985-13-01', 'x-03-27', '', '12345-01-01'])('%s is not a date', (day) => {
    expect(messageFor(day)).toBe('Enter a real date.');
  });

  test('is one when it is written out', () => expect(messageFor('1985-03-27')).toBeUndefined());

  test('two digits in three boxes, without script, are told the same', () => {
    const form = new FormData();
    for (const [name, value] of [
      ['b', ''],
      ['b-day', '27'],
      ['b-month', '3'],
      ['b-year', '85'],
    ] as const)
      form.append(name, value);
    expect(messageFor(String(formValues(form)['b']))).toMatch(/four digits/);
  });
});
