import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvText } from '@/lib/export/csv-text';

const columns = ['record_id', 'interpreter', 'state'] as const;
const through = (values: readonly string[]): readonly (string | undefined)[] => {
  const rows = values.map((interpreter, place) => ({
    record_id: String(place),
    interpreter,
    state: 'complete',
  }));
  const text = csvText(columns, rows, true);
  const read = parse<Record<string, string>>(text, { columns: true, bom: true });
  expect(read.map(({ record_id, state }) => [record_id, state])).toEqual(
    values.map((_, place) => [String(place), 'complete']),
  );
  return read.map(({ interpreter }) => interpreter);
};

test('what somebody typed comes back letter by letter, each in its row and column', () => {
  const hard = [
    'Mother; carer',
    'a, b',
    'say "hi"',
    'one\ntwo',
    'one\rtwo',
    'tab\tinside',
    ' spaces ',
    'محمد عبد الرحمن',
    'יוסף, כהן',
    '山田 🦶',
    'O’Neil',
    '4711',
    '',
  ];
  expect(through(hard)).toEqual(hard);
  // LibreOffice takes semicolons for columns too; quotation marks keep them in theirs.
  expect(csvText(columns, [{ record_id: '1', interpreter: 'Mother; carer', state: '' }], false)).toBe(
    '1,"Mother; carer",\r\n',
  );
});

test('what a spreadsheet would run, or show as another number or day, gets an apostrophe', () => {
  const risky = [
    '=1+1',
    '+49 170',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1',
    '0471',
    '1e5',
    '3/4',
    '12:30',
    '5 %',
    '€5',
    '1234567890123456',
  ];
  expect(through(risky)).toEqual(risky.map((value) => `'${value}`));
  // Codes and days of our own stay what they are for programs.
  expect(csvText(['patient_born_on', 'state'], [{ patient_born_on: '1990-03-07', state: '01' }], false)).toBe(
    '1990-03-07,01\r\n',
  );
});
