import { describe, expect, test } from 'vitest';
import { risks, risksFor, sources, type Answer, type FactId } from '@/rules';

const calf = { regions: ['lower-leg-right'], technique: 'deep' };

const healthy = (
  answers: Readonly<Partial<Record<FactId, Answer>>> = {},
  plan: { regions?: readonly string[]; technique?: string } = calf,
  medicines: readonly string[] | 'not-sure' = ['none'],
) =>
  risksFor({
    age: 40,
    answers: {
      'anticoagulant-therapy': 'no',
      'bleeding-disorder': 'no',
      'liver-or-severe-kidney-disease': 'no',
      'immune-compromise': 'no',
      diabetes: 'no',
      implants: 'no',
      'unstable-heart-or-recent-stroke': 'no',
      'fainting-history': 'no',
      'needle-fear': 'no',
      pregnancy: 'no',
      ...answers,
    },
    plan,
    medicines,
  }).map(({ id }) => id);

const own = (ids: readonly string[]) => ids.filter((id) => risks.find((risk) => risk.id === id)?.when);

test.each<[string, readonly string[], readonly string[]]>([
  ['a healthy calf', healthy(), []],
  ['the top of the shoulders', healthy({}, { regions: ['upper-trapezius'] }), ['lung-near-plan']],
  ['the upper back', healthy({}, { regions: ['upper-back'] }), ['lung-near-plan', 'spine-near-plan']],
  ['the low back', healthy({}, { regions: ['low-back'] }), ['spine-near-plan', 'organ-near-plan']],
  ['a blood thinner', healthy({ 'anticoagulant-therapy': 'yes' }), ['bleeds-more']],
  ['not sure about one', healthy({ 'anticoagulant-therapy': 'not-sure' }), ['bleeds-more']],
  ['a "no", and warfarin in the list', healthy({}, calf, ['warfarin']), ['bleeds-more']],
  ['a list the patient is not sure about', healthy({}, calf, 'not-sure'), ['bleeds-more']],
  ['diabetes', healthy({ diabetes: 'yes' }), ['infection-more']],
  ['fainted before', healthy({ 'fainting-history': 'yes' }), ['faint-more']],
  ['might be pregnant', healthy({ pregnancy: 'not-sure' }), ['pregnancy']],
  ['no plan yet: a risk of a region waits', healthy({}, {}), []],
])('%s is told of its own risks', (_name, told, expected) => {
  expect(own(told)).toEqual(expected);
});

test('everybody is told the lung, infection and death risk', () => {
  expect(healthy()).toEqual(expect.arrayContaining(['lung', 'infection', 'nerve', 'serious-bleed', 'death']));
});

describe.each(risks.map((risk) => [risk.id, risk] as const))('%s', (_id, risk) => {
  test('has sources that exist', () => {
    expect(risk.evidence.length).toBeGreaterThan(0);
    for (const key of risk.evidence) expect(Object.keys(sources)).toContain(key);
  });

  test('counts with its own denominator, from one of its sources', () => {
    if (!risk.frequency) return;
    const { count, outOf, countedIn, source } = risk.frequency;
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(outOf);
    expect(countedIn).toBeGreaterThanOrEqual(outOf);
    expect(risk.evidence).toContain(source);
  });

  test('never promises safety', () => {
    expect(`${risk.title} ${risk.text}`).not.toMatch(/\bsafe|absolute|relative|guarantee/i);
  });
});

test('ids are unique', () => {
  expect(new Set(risks.map(({ id }) => id)).size).toBe(risks.length);
});

/** The figures as the studies print them; the clinical reference, risks and aftercare §2. */
test.each([
  ['sore-after', 52, 100],
  ['pain-during', 33, 100],
  ['tired', 21.7, 100],
  ['headache', 15.4, 100],
  ['bruise', 7.55, 100],
  ['small-bleed', 4.65, 100],
  ['worse-for-a-while', 0.88, 100],
])('%s says the published figure, rounded', (id, printed, outOf) => {
  const frequency = risks.find((risk) => risk.id === id)?.frequency;
  expect(frequency).toMatchObject({ count: Math.round(printed), outOf });
});
