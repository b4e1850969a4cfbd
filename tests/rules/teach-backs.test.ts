import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { risks, risksFor, sources, teachBacks, teachBacksFor } from '@/rules';

const reference = readFileSync(
  new URL('../reference/clinical/risks-and-aftercare.md', import.meta.url),
  'utf8',
);
const sectionOf = (number: string): string => reference.split(`\n## ${number}. `)[1]?.split('\n## ')[0] ?? '';

const told = (regions: readonly string[], answers = {}) =>
  teachBacksFor(
    risksFor({ age: 40, answers, plan: { regions, technique: 'deep' }, medicines: ['none'] }),
  ).map(({ risk }) => risk);

const no = {
  'anticoagulant-therapy': 'no',
  'antiplatelet-therapy': 'no',
  'bleeding-disorder': 'no',
  'liver-or-severe-kidney-disease': 'no',
  'immune-compromise': 'no',
  diabetes: 'no',
  implants: 'no',
  'unstable-heart-or-recent-stroke': 'no',
  'fainting-history': 'no',
  'needle-fear': 'no',
  pregnancy: 'no',
};

test.each(teachBacks)(
  'the question about $risk: one right answer, and its fact stands in the reference',
  (one) => {
    const { risk, question, options, explanation, source, evidence } = one;
    const about = risks.find(({ id }) => id === risk);
    expect(about).toBeDefined();
    expect(sectionOf(source.section)).toContain(source.says);
    for (const key of evidence) {
      expect(sources[key]).toBeDefined();
      expect(about?.evidence).toContain(key);
    }
    expect(options.filter(({ right }) => right)).toHaveLength(1);
    expect(options).toHaveLength(3);
    expect(new Set(options.map(({ id }) => id)).size).toBe(3);
    // Short, and never a promise.
    for (const text of [question, explanation, ...options.map((option) => option.text)]) {
      expect(text.split(' ').length).toBeLessThanOrEqual(30);
      expect(text).not.toMatch(/\bsafe\b|\bno risk\b/i);
    }
  },
);

test('the place of the right answer gives nothing away', () => {
  const places = teachBacks.map(({ options }) => options.findIndex(({ right }) => right));
  for (const place of [0, 1, 2]) expect(places).toContain(place);
});

test('three questions, of what was told and nothing else; a person’s own risks first, and always the same', () => {
  expect(told(['lower-leg-right'], no)).toEqual(['infection', 'sore-after', 'faint']);
  expect(told(['upper-trapezius'], no)).toEqual(['lung-near-plan', 'infection', 'sore-after']);
  expect(told(['upper-back'], { ...no, 'anticoagulant-therapy': 'not-sure', diabetes: 'yes' })).toEqual([
    'lung-near-plan',
    'spine-near-plan',
    'bleeds-more',
  ]);
  // Nobody is asked twice for the same advice.
  expect(told(['lower-leg-right'], { ...no, diabetes: 'yes', 'needle-fear': 'yes' })).toEqual([
    'infection-more',
    'faint-more',
    'sore-after',
  ]);
});
