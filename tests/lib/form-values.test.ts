import { expect, test } from 'vitest';
import { formValues } from '@/lib/action/form-values';

const form = (...entries: [string, string][]): FormData => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};

test.each<[string, [string, string][], object]>([
  ['one text', [['name', 'Ada']], { name: 'Ada' }],
  [
    'several under one name',
    [
      ['r', 'neck'],
      ['r', 'chest'],
    ],
    { r: ['neck', 'chest'] },
  ],
  [
    'not the framework’s own fields',
    [
      ['$ACTION_ID', 'x'],
      ['a', 'b'],
    ],
    { a: 'b' },
  ],
  [
    'a day in three boxes',
    [
      ['born-day', '3'],
      ['born-month', '12'],
      ['born-year', '1990'],
    ],
    { born: '1990-12-03', 'born-day': '3', 'born-month': '12', 'born-year': '1990' },
  ],
  [
    'a day that is not one stays wrong',
    [
      ['born-day', 'x'],
      ['born-month', ''],
      ['born-year', '1990'],
    ],
    { born: '1990--x' },
  ],
  [
    'no day at all',
    [
      ['born-day', ''],
      ['born-month', ''],
      ['born-year', ''],
    ],
    { born: '' },
  ],
  [
    'the boxes, whatever stands beside them',
    [
      ['born', '1990-12-03'],
      ['born-day', '4'],
      ['born-month', '12'],
      ['born-year', '1990'],
    ],
    { born: '1990-12-04' },
  ],
  ['a year alone as a text like any other', [['born-year', '1990']], { 'born-year': '1990' }],
  [
    'a day whose year was left out, in which nothing is made up',
    [
      ['born-day', '3'],
      ['born-month', '12'],
      ['born-year', ''],
    ],
    { born: '-12-03' },
  ],
])('reads %s', (_name, entries, expected) => {
  expect(formValues(form(...entries))).toMatchObject(expected);
});

test('a name that is a prototype key is only a name', () => {
  const values = formValues(form(['__proto__', 'x']));
  expect(Object.hasOwn(values, '__proto__')).toBe(true);
  expect({}).not.toHaveProperty('x');
});
