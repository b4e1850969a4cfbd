import { describe, expect, test } from 'vitest';
import { risks } from '@/rules';
import { referenceText } from './support/reference';

/* Every figure, denominator and source of the reference on risks (§2 and §3), row by row. */

const text = referenceText('risks-and-aftercare.md');
const rowsOf = (section: number): string[][] =>
  text
    .split(`\n## ${section}. `)[1]!
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('**', '')),
    );

const riskById = (id: string) => risks.find((risk) => risk.id === id)!;

/** Rows of the mild effects: which risk says them, and in which column its figure stands. */
const mild: readonly (readonly [row: string, risk: string, column?: 1 | 2])[] = [
  ['Pain / soreness after', 'sore-after', 2],
  ['Pain during', 'pain-during', 2],
  ['Bruise', 'bruise', 1],
  ['Small bleeding', 'small-bleed', 1],
  ['Tiredness', 'tired', 2],
  ['Headache', 'headache', 2],
  ['Feeling worse for a while', 'worse-for-a-while', 1],
  ['Dizzy or faint', 'faint'],
  ['Nausea, sweating, strong feeling', 'faint'],
  ['Redness, itch', 'red-or-itchy'],
  ['Needle stuck or bent', 'stuck-needle'],
];

describe('common and mild effects', () => {
  test('every row of the reference is told', () => {
    const rows = rowsOf(2).map(([name]) => name);
    // The sum over all effects is no effect of its own.
    expect(rows.filter((name) => name !== 'Any mild effect')).toEqual(mild.map(([row]) => row));
  });

  test.each(mild.flatMap(([row, id, column]) => (column ? [[row, id, column] as const] : [])))(
    '%s: figure and denominator of %s',
    (row, id, column) => {
      const cell = rowsOf(2).find(([name]) => name === row)![column]!;
      const { frequency } = riskById(id);
      const printed = Number(/([\d.]+)%/.exec(cell.replace(/^Brady after /, ''))![1]);
      expect(frequency).toMatchObject({
        count: Math.round(printed),
        outOf: 100,
        ...(column === 1
          ? { unit: 'visits', countedIn: 7629, source: 'BRADY-2014' }
          : { unit: 'people asked', countedIn: 123, source: 'TOLBERT-2025' }),
      });
    },
  );

  test('the sizes of the studies are those of the reference', () => {
    expect(text).toContain('123 people');
    expect(text).toContain('7,629 sessions');
    expect(text).toContain('1 moderate bleed in 3,974 treatments');
  });

  test('where the reference has no rate from dry needling, none is given', () => {
    for (const [, id, column] of mild) if (!column) expect(riskById(id).frequency).toBeUndefined();
  });
});

/** Rows of the serious risks, and the risks that say them. */
const serious: readonly (readonly [row: string, ...risks: string[]])[] = [
  ['Pneumothorax (collapsed lung)', 'lung'],
  ['Infection: skin, joint, joint replacement, blood', 'infection'],
  // Of acupuncture, another technique with another denominator: not told as a figure of this one.
  ['Serious adverse event of any kind (acupuncture)'],
  ['Serious bleeding / haematoma, compartment syndrome', 'serious-bleed', 'bleeds-more'],
  ['Spinal haematoma, cord or brainstem injury', 'spine-near-plan'],
  ['Nerve injury', 'nerve'],
  ['Organ puncture: kidney, gut, heart, great vessels', 'organ-near-plan'],
  ['Fit during treatment', 'fit'],
  ['Miscarriage / early labour fear', 'pregnancy'],
  ['Allergy / rash to metal, latex, skin wipe', 'allergy'],
  ['Death', 'death'],
];

describe('rare and serious risks', () => {
  test('every row of the reference is told', () => {
    expect(rowsOf(3).map(([name]) => name)).toEqual(serious.map(([row]) => row));
  });

  test.each(serious.filter(([, ...ids]) => ids.length > 0))('%s: the same sources', (row, ...ids) => {
    const cells = rowsOf(3).find(([name]) => name === row)!;
    const keys = cells
      .at(-1)!
      .split(', ')
      .map((key) => key.replace(/^S(\d)$/, 'SEED-00$1'));
    for (const id of ids) expect([...riskById(id).evidence].sort()).toEqual([...keys].sort());
  });

  test('only the bleeding of people on blood thinners has a figure, as a fraction', () => {
    const counted = risks.filter(({ kind, frequency }) => kind === 'serious' && frequency);
    expect(counted.map(({ id, frequency }) => [id, frequency?.count, frequency?.outOf])).toEqual([
      ['bleeds-more', 1, 3974],
    ]);
  });
});
