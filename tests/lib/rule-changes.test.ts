import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { changesBetween } from '@/lib/rule-set/rule-changes';
import { ruleSet, withPolicy, type RuleSet } from '@/rules';

/* What a clinical lead is shown before approving: all that is other than in the rules approved before, and nothing else. */

const without = { added: [], removed: [], changed: [] };

const withDiabetes = (change: (entry: RuleSet['contraindications'][number]) => object): RuleSet => ({
  ...ruleSet,
  contraindications: ruleSet.contraindications.map((entry) =>
    entry.id === 'diabetes' ? { ...entry, ...change(entry) } : entry,
  ),
});
const diabetes = ruleSet.contraindications.find(({ id }) => id === 'diabetes')!;
const nameOf = (at: number): string => `${diabetes.title}: ${diabetes.cases[at]!.id}`;

test('the same rules read back from their JSON differ in nothing', () => {
  expect(changesBetween(ruleSet, JSON.parse(JSON.stringify(ruleSet)) as RuleSet)).toEqual(without);
});

describe('a case', () => {
  const fewer = withDiabetes(({ cases }) => ({ cases: cases.slice(1) }));

  test('that is gone, and one that is new, is named with its entry', () => {
    expect(changesBetween(ruleSet, fewer)).toEqual({ ...without, removed: [nameOf(0)] });
    expect(changesBetween(fewer, ruleSet)).toEqual({ ...without, added: [nameOf(0)] });
  });

  test.each([
    ['weighs something else', { severity: 'note' }],
    ['holds for others', { when: { op: 'is', fact: 'diabetes', value: 'no' } }],
    ['advises something else', { advice: ['Look.'] }],
    ['tells the patient something else', { patientText: 'We will look.' }],
    ['closes something else', { blocksRegions: ['trunk'] }],
    ['rests on something else', { evidence: ['BACKGROUND'] }],
  ])('that %s has changed', (_what, change) => {
    const other = withDiabetes(({ cases }) => ({
      cases: cases.map((rule, at) => (at === 1 ? { ...rule, ...change } : rule)),
    }));
    expect(changesBetween(ruleSet, other)).toEqual({ ...without, changed: [nameOf(1)] });
  });
});

test.each<[string, Partial<RuleSet>, Partial<typeof without> | object]>([
  [
    'a question in other words',
    { facts: ruleSet.facts.map((fact, at) => (at === 3 ? { ...fact, hint: 'Other words.' } : fact)) },
    { changed: [`Question: ${ruleSet.facts[3]!.question} (${ruleSet.facts[3]!.id})`] },
  ],
  [
    'an area in another group',
    { regions: ruleSet.regions.map((region, at) => (at === 2 ? { ...region, groups: [] } : region)) },
    { changed: [`Area: ${ruleSet.regions[2]!.label} (${ruleSet.regions[2]!.id})`] },
  ],
  [
    'what may be overridden',
    { neverOverridden: ruleSet.neverOverridden.filter((id) => id !== 'minor-under-18') },
    {
      removed: [
        `${ruleSet.contraindications.find(({ id }) => id === 'minor-under-18')!.title}: never overridden`,
      ],
    },
  ],
  ['who is called', { staffAlerts: [] }, { changed: ['Answers that call staff at once'] }],
  ['a medicine', { medicines: { ...ruleSet.medicines, noneWords: [] } }, { changed: ['Names of medicines'] }],
  [
    'a source',
    { sources: { ...ruleSet.sources, AIS: { ...ruleSet.sources['AIS']!, title: 'Another' } } },
    { changed: ['Source: AIS'] },
  ],
])('%s is told', (_what, change, told) => {
  expect(changesBetween(ruleSet, { ...ruleSet, ...change })).toEqual({ ...without, ...told });
});

test('nothing hides behind something of the same name', () => {
  const all = changesBetween(
    {
      ...ruleSet,
      contraindications: [],
      facts: [],
      regions: [],
      sources: {},
      neverOverridden: [],
      textForClinicianOnly: [],
      untilPrescriberAsked: [],
    },
    ruleSet,
  );
  const cases = ruleSet.contraindications.flatMap((entry) => entry.cases).length;
  const handled =
    ruleSet.neverOverridden.length +
    ruleSet.textForClinicianOnly.length +
    ruleSet.untilPrescriberAsked.length;
  expect(all.added).toHaveLength(
    cases + ruleSet.facts.length + ruleSet.regions.length + Object.keys(ruleSet.sources).length + handled,
  );
});

test('rules kept years ago, which had less in them, can be compared', () => {
  const older = JSON.parse(
    readFileSync(new URL('../reference/older-rule-set/rule-set.json', import.meta.url), 'utf8'),
  ) as RuleSet;
  const { added, removed, changed } = changesBetween(older, ruleSet);
  expect(added.length).toBeGreaterThan(100);
  expect(removed).not.toContain('Names of medicines');
  expect(changed).toContain('Names of medicines');
  const { untilPrescriberAsked: _later, staffAlerts: _alerts, ...bare } = ruleSet;
  expect(changesBetween(bare as RuleSet, ruleSet).changed).toEqual(['Answers that call staff at once']);
});

test('a policy is told as what it does to the cases', () => {
  const tightened = withPolicy(ruleSet, { measures: [{ kind: 'switch', id: 'review-all-diabetes' }] });
  expect(changesBetween(ruleSet, tightened)).toEqual({
    ...without,
    added: [`${diabetes.title}: review-all-diabetes`],
  });
});
