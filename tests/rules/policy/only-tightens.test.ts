import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '@/lib/rule-set/fingerprint';
import {
  evaluate,
  isDispositionAtLeast,
  isSeverityAtLeast,
  measureById,
  measureId,
  noPolicy,
  policySwitches,
  ruleSet,
  withMeasure,
  withoutMeasure,
  withPolicy,
  type Evaluation,
  type Measure,
  type Policy,
  type Raise,
  type ScreeningInput,
  type Severity,
} from '@/rules';
import { person } from '../support/people';
import { vignettes, type Person } from '../support/reference';

const severitiesAbove = (severity: Severity) =>
  (['precaution', 'relative', 'absolute'] as const).filter((one) => !isSeverityAtLeast(severity, one));

/** Every step there is: the switches, the talk, a review of each entry, and each case raised to everything above it. */
const everyMeasure: readonly Measure[] = [
  { kind: 'talk-before-signature' },
  ...policySwitches.map(({ id }) => ({ kind: 'switch' as const, id })),
  ...ruleSet.contraindications.map(({ id }) => ({ kind: 'review' as const, contraindication: id })),
  ...ruleSet.contraindications.flatMap((entry) =>
    entry.cases.flatMap((rule) =>
      severitiesAbove(rule.severity).map(
        (to) =>
          ({ kind: 'raise', contraindication: entry.id, case: rule.id, from: rule.severity, to }) as Raise,
      ),
    ),
  ),
];

const policyOf = (measures: readonly Measure[]): Policy => measures.reduce(withMeasure, noPolicy);

const policy: fc.Arbitrary<Policy> = fc
  .oneof(
    { weight: 3, arbitrary: fc.uniqueArray(fc.constantFrom(...everyMeasure), { maxLength: 12 }) },
    { weight: 1, arbitrary: fc.constant([...everyMeasure]) },
  )
  .map(policyOf);

const judge = (someone: Person, rules = ruleSet): Evaluation =>
  evaluate(someone as unknown as ScreeningInput, rules);

const without = (all: readonly string[], some: readonly string[]): readonly string[] =>
  all.filter((one) => !some.includes(one));

/** Compared for very many; only what is looser is put into words. */
const expectTighter = (before: Evaluation, after: Evaluation): void => {
  const is = new Map(after.findings.map((finding) => [finding.id, finding]));
  const looser = before.findings.flatMap((was) => {
    const now = is.get(was.id);
    return [
      ...(isSeverityAtLeast(now?.certain ?? 'none', was.certain) ? [] : [`${was.id} weighs less`]),
      ...(isSeverityAtLeast(now?.possible ?? 'none', was.possible) ? [] : [`${was.id} may weigh less`]),
      ...without(was.cases, now?.cases ?? []).map((id) => `${was.id}/${id} is gone`),
      ...without(was.blocks, now?.blocks ?? []).map((region) => `${was.id} opens ${region}`),
      ...(was.flagged && !now?.flagged ? [`${was.id} is not flagged`] : []),
    ];
  });
  const possiblyClosed = [...after.blockedRegions, ...after.maybeBlockedRegions];
  looser.push(
    ...without(before.blockedRegions, after.blockedRegions).map((region) => `${region} is open`),
    ...without(before.maybeBlockedRegions, possiblyClosed).map((region) => `${region} may not be closed`),
    ...(isDispositionAtLeast(after.disposition, before.disposition) ? [] : ['the disposition is milder']),
  );
  if (looser.length > 0) expect(looser).toEqual([]);
};

describe('whatever a clinic switches on', () => {
  test('no finding falls, no region opens and no disposition softens, for anybody', () =>
    fc.assert(
      fc.property(person, policy, (someone, chosen) =>
        expectTighter(judge(someone), judge(someone, withPolicy(ruleSet, chosen))),
      ),
      { numRuns: 500, seed: 20261122 },
    ));

  test('the vignettes come out as before or stricter, under each step by itself and under all together', () => {
    const before = vignettes.map(({ input }) => judge(input));
    for (const measures of [
      ...everyMeasure.filter((_, index) => index % 7 === 0).map((one) => [one]),
      everyMeasure,
    ]) {
      const rules = withPolicy(ruleSet, policyOf(measures));
      vignettes.forEach(({ input }, index) => expectTighter(before[index]!, judge(input, rules)));
    }
  });

  test('a step more never undoes a step taken', () =>
    fc.assert(
      fc.property(person, policy, fc.constantFrom(...everyMeasure), (someone, chosen, measure) =>
        expectTighter(
          judge(someone, withPolicy(ruleSet, chosen)),
          judge(someone, withPolicy(ruleSet, withMeasure(chosen, measure))),
        ),
      ),
      { numRuns: 200, seed: 20261122 },
    ));
});

describe('a policy', () => {
  test('is part of the rule set, and so of its fingerprint, whatever the order it was put together in', () => {
    const [first, second] = [everyMeasure[1]!, everyMeasure[2]!];
    const one = withPolicy(ruleSet, policyOf([first, second]));
    expect(fingerprintOf(one)).toBe(fingerprintOf(withPolicy(ruleSet, policyOf([second, first, second]))));
    expect(fingerprintOf(one)).not.toBe(fingerprintOf(ruleSet));
    expect(one.policy.measures).toEqual(
      [first, second].sort((a, b) => (measureId(a) < measureId(b) ? -1 : 1)),
    );
    // The talk changes no case, and is a different policy all the same.
    const talk = withPolicy(ruleSet, policyOf([{ kind: 'talk-before-signature' }]));
    expect(talk.contraindications).toEqual(ruleSet.contraindications);
    expect(fingerprintOf(talk)).not.toBe(fingerprintOf(ruleSet));
  });

  test('is nothing as shipped, and taking every step back is as shipped again', () => {
    expect(ruleSet.policy).toEqual({ measures: [] });
    expect(withPolicy(ruleSet, noPolicy)).toBe(ruleSet);
    const all = policyOf(everyMeasure);
    expect(everyMeasure.map(measureId).reduce(withoutMeasure, all)).toEqual(noPolicy);
  });

  test('leaves the shipped rules as they were', () => {
    const before = fingerprintOf(structuredClone(ruleSet));
    withPolicy(ruleSet, policyOf(everyMeasure));
    expect(fingerprintOf(structuredClone(ruleSet))).toBe(before);
  });

  test('keeps with a raised case what it weighed as shipped', () => {
    const rules = withPolicy(ruleSet, policyOf([{ kind: 'review', contraindication: 'diabetes' }]));
    const shipped = new Map(
      ruleSet.contraindications
        .find(({ id }) => id === 'diabetes')!
        .cases.map((one) => [one.id, one.severity]),
    );
    for (const rule of rules.contraindications.find(({ id }) => id === 'diabetes')!.cases) {
      expect(isSeverityAtLeast(rule.severity, 'relative')).toBe(true);
      expect(rule.raisedFrom ?? rule.severity).toBe(shipped.get(rule.id));
    }
  });

  test('names each step by an id that leads back to it, and by nothing that would loosen', () => {
    for (const measure of everyMeasure) expect(measureById(measureId(measure), ruleSet)).toEqual(measure);
    expect(new Set(everyMeasure.map(measureId)).size).toBe(everyMeasure.length);
    for (const nothing of [
      'review.no-such-entry',
      'review.diabetes.more',
      'raise.anticoagulant-therapy.high-inr.note',
      'raise.minor-under-18.under-12.absolute',
      'raise.minor-under-18.under-18.relative',
      'raise.minor-under-18.under-18.none',
      'lower.minor-under-18.under-18.note',
      '',
    ])
      expect(measureById(nothing, ruleSet)).toBeUndefined();
  });

  test.each([
    ['a switch there is not', { kind: 'switch', id: 'no-such-switch' }],
    ['an entry there is not', { kind: 'review', contraindication: 'no-such-entry' }],
    [
      'a case there is not',
      { kind: 'raise', contraindication: 'diabetes', case: 'none', from: 'note', to: 'relative' },
    ],
    [
      'a step down',
      { kind: 'raise', contraindication: 'minor-under-18', case: 'under-18', from: 'relative', to: 'note' },
    ],
    ['a step there is not', { kind: 'lower', contraindication: 'diabetes' }],
  ])('that names %s throws', (_name, measure) => {
    expect(() => withPolicy(ruleSet, { measures: [measure as unknown as Measure] })).toThrow();
  });

  test('never lowers a case that the shipped rules have raised since the clinic decided', () => {
    const old = {
      kind: 'raise',
      contraindication: 'minor-under-18',
      case: 'under-12',
      from: 'note',
      to: 'precaution',
    };
    const rules = withPolicy(ruleSet, { measures: [old as Measure] });
    expect(rules.contraindications).toEqual(ruleSet.contraindications);
  });
});
