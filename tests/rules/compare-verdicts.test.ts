import { describe, expect, test } from 'vitest';
import { changedFindings, compareVerdicts, type Finding } from '@/rules';

/* What a change of the rules does to one person: the list of screenings to look at again is made from this. */

type Verdict = Parameters<typeof compareVerdicts>[0];

const finding = (
  id: Finding['id'],
  certain: Finding['certain'],
  possible: Finding['possible'] = certain,
): Finding => ({ id, certain, possible, cases: [], blocks: [], flagged: true });

const verdict = (changes: Partial<Verdict>): Verdict => ({
  disposition: 'clinician-review',
  findings: [finding('pregnancy', 'note'), finding('diabetes', 'precaution', 'relative')],
  blockedRegions: ['neck'],
  maybeBlockedRegions: ['chest'],
  ...changes,
});

const before = verdict({});

describe('stricter, and the other way round milder, by', () => {
  test.each<[respect: string, stricter: Partial<Verdict>]>([
    ['the disposition', { disposition: 'do-not-needle' }],
    [
      'the certain severity of one finding',
      { findings: [finding('pregnancy', 'note'), finding('diabetes', 'relative', 'relative')] },
    ],
    [
      'the possible severity of one finding',
      {
        findings: [finding('pregnancy', 'note', 'precaution'), finding('diabetes', 'precaution', 'relative')],
      },
    ],
    ['one more finding that is certain', { findings: [...before.findings, finding('needle-fear', 'note')] }],
    [
      'one more finding that is only possible',
      { findings: [...before.findings, finding('needle-fear', 'none', 'note')] },
    ],
    ['one more region that is closed', { blockedRegions: ['neck', 'abdomen'] }],
    ['a region that was only possibly closed', { blockedRegions: ['neck', 'chest'] }],
    ['one more region that is possibly closed', { maybeBlockedRegions: ['chest', 'abdomen'] }],
  ])('%s', (_respect, stricter) => {
    expect(compareVerdicts(before, verdict(stricter))).toBe('rise');
    expect(compareVerdicts(verdict(stricter), before)).toBe('fall');
  });
});

test('the same is neither, and so is what stands in another order', () => {
  expect(compareVerdicts(before, verdict({}))).toBe('stay');
  expect(compareVerdicts(before, verdict({ findings: before.findings.toReversed() }))).toBe('stay');
});

test('a region that is now only possibly closed is less, though it is among those possibly closed', () => {
  const open = verdict({ blockedRegions: [], maybeBlockedRegions: ['neck', 'chest'] });
  expect(compareVerdicts(before, open)).toBe('fall');
});

test('nothing strict is set off against something mild', () => {
  const both = verdict({ disposition: 'do-not-needle', findings: [], blockedRegions: [] });
  expect([compareVerdicts(before, both), compareVerdicts(both, before)]).toEqual(['rise', 'rise']);
});

test('the changed findings are those that weigh something else, gone or new, with what they weighed and weigh', () => {
  const after = verdict({
    findings: [
      finding('needle-fear', 'none', 'relative'),
      finding('diabetes', 'precaution', 'absolute'),
      finding('epilepsy-or-seizures', 'relative'),
    ],
  });
  const was = verdict({
    findings: [...before.findings, finding('epilepsy-or-seizures', 'note', 'relative')],
  });
  expect(changedFindings(was, after)).toEqual([
    {
      id: 'needle-fear',
      before: { certain: 'none', possible: 'none' },
      after: { certain: 'none', possible: 'relative' },
    },
    {
      id: 'diabetes',
      before: { certain: 'precaution', possible: 'relative' },
      after: { certain: 'precaution', possible: 'absolute' },
    },
    {
      id: 'epilepsy-or-seizures',
      before: { certain: 'note', possible: 'relative' },
      after: { certain: 'relative', possible: 'relative' },
    },
    {
      id: 'pregnancy',
      before: { certain: 'note', possible: 'note' },
      after: { certain: 'none', possible: 'none' },
    },
  ]);
  expect(changedFindings(before, verdict({ disposition: 'do-not-needle' }))).toEqual([]);
});
