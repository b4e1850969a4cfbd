import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lookAtMedicines, readMedicines } from '@/rules';

/**
 * What patients write, put down without looking at the lists. `risky` lines name what matters, `everyday` lines what does not, `question`
 * lines what only raises a question; `marks` lines are there for how they are said.
 */
type PatientLine = {
  readonly text: string;
  readonly kind: 'risky' | 'everyday' | 'question' | 'marks';
  readonly classes?: readonly string[];
  readonly marks: readonly string[];
  readonly written?: 'misspelt' | 'described';
};

const lines = readFileSync(new URL('../reference/patient-lines.ndjson', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as PatientLine);

const looked = lines.map((line) => ({
  ...line,
  reading: readMedicines([line.text]),
  suggested: lookAtMedicines(line.text).suggestions,
  found: lookAtMedicines(line.text).items.flatMap(({ marks }) => marks.map(({ mark }) => mark)),
}));

const share = (part: number, whole: number): number => part / whole;

describe('what patients write', () => {
  const risky = looked.filter(({ kind }) => kind === 'risky');
  const everyday = looked.filter(({ kind }) => kind === 'everyday');

  test('there is enough of it', () => {
    expect(lines.length).toBeGreaterThanOrEqual(300);
    expect(risky.filter(({ written }) => written === 'misspelt').length).toBeGreaterThanOrEqual(100);
  });

  test('no risky line is passed over: its class is read, or a person reads it', () => {
    const passedOver = risky.filter(
      ({ reading, classes = [] }) =>
        reading.unrecognised.length === 0 && classes.some((id) => !reading.classes.some((one) => one === id)),
    );
    expect(passedOver.map(({ text }) => text)).toEqual([]);
  });

  test('at least nine in ten risky lines are read or suggested, and of the misspelt ones alone', () => {
    const named = ({ reading, suggested, classes = [] }: (typeof looked)[number]): boolean =>
      classes.every(
        (id) =>
          reading.classes.some((one) => one === id) ||
          suggested.some((one) => one.classes.some((own) => own === id)),
      );
    const misspelt = risky.filter(({ written }) => written === 'misspelt');
    expect(share(risky.filter(named).length, risky.length)).toBeGreaterThanOrEqual(0.97);
    expect(share(misspelt.filter(named).length, misspelt.length)).toBeGreaterThanOrEqual(0.97);
  });

  test('everyday medicines do not flood the reviewer, and are not taken for what matters', () => {
    const spelt = everyday.filter(({ written }) => written !== 'misspelt');
    expect(
      share(spelt.filter(({ reading }) => reading.unrecognised.length > 0).length, spelt.length),
    ).toBeLessThan(0.05);
    expect(spelt.filter(({ suggested }) => suggested.some(({ classes }) => classes.length > 0))).toEqual([]);
  });

  test('what only raises a question goes to a person', () => {
    const passed = looked.filter(
      ({ kind, reading }) =>
        kind === 'question' && reading.unrecognised.length === 0 && reading.classes.length === 0,
    );
    expect(passed.map(({ text }) => text)).toEqual([]);
  });

  test.each(looked.map((line) => [line.text, line] as const))('marks of: %s', (_text, { found, marks }) => {
    expect([...new Set(found)].sort()).toEqual([...marks].sort());
  });

  test('a marked line counts as it is read', () => {
    for (const line of ['stopped warfarin in May', 'not on warfarin', 'my wife takes warfarin'])
      expect(readMedicines([line])).toMatchObject({
        classes: ['vitamin-k-antagonists'],
        namesAMedicine: true,
      });
  });
});
