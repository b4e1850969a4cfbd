import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  evaluate,
  isStricter,
  originalCaseId,
  ruleSet,
  withCasesOf,
  withPolicy,
  worstSeverity,
  type RuleSet,
  type ScreeningInput,
  type Severity,
} from '@/rules';
import { peopleOf, randomFrom } from '../support/patients';

/* The rules for somebody whom other rules are stricter with in one respect, and milder in another. */

const weights = ['note', 'precaution', 'relative', 'absolute'] as const;

/** A release that differs in many places: cases weigh something else, are gone, or close something else. */
const another = (seed: number): RuleSet => {
  const random = randomFrom(seed);
  return {
    ...ruleSet,
    contraindications: ruleSet.contraindications.map((entry) => ({
      ...entry,
      cases: entry.cases.flatMap((rule) => {
        const chance = random();
        if (chance < 0.6) return [rule];
        if (chance < 0.7) return [];
        if (chance < 0.8) {
          const { blocksRegions: _open, ...open } = rule;
          return [open];
        }
        return [{ ...rule, severity: weights[Math.floor(random() * 4)]! }];
      }),
    })),
  };
};

const severityOf = (
  verdict: ReturnType<typeof evaluate>,
  id: string,
  end: 'certain' | 'possible',
): Severity => verdict.findings.find((finding) => finding.id === id)?.[end] ?? 'none';

test('are as strict as the stricter of both in every respect, and no stricter than that', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const [now, earlier] = [another(seed), another(seed + 1)];
      const both = withCasesOf(now, earlier);
      const next = peopleOf(randomFrom(seed));
      for (let made = 0; made < 10; made += 1) {
        const someone = next();
        const [verdict, ...each] = [both, now, earlier].map((rules) => evaluate(someone, rules));
        for (const one of each) expect(isStricter(one, verdict!)).toBe(false);
        for (const { id } of ruleSet.contraindications)
          for (const end of ['certain', 'possible'] as const)
            expect(severityOf(verdict!, id, end)).toBe(
              worstSeverity(each.map((one) => severityOf(one, id, end))),
            );
      }
    }),
    { numRuns: 12, seed: 20261122 },
  );
});

describe('put beside each other', () => {
  test('the same rules are themselves, and so are rules that are stricter in everything', () => {
    expect(withCasesOf(ruleSet, ruleSet)).toEqual(ruleSet);
    const tightened = withPolicy(ruleSet, { measures: [{ kind: 'review', contraindication: 'diabetes' }] });
    expect(withCasesOf(tightened, ruleSet)).toEqual(tightened);
    const both = withCasesOf(ruleSet, tightened);
    expect(withCasesOf(both, tightened)).toEqual(both);
  });

  test('no two cases have the same id, however often it was done', () => {
    const twice = withCasesOf(withCasesOf(another(1), another(2)), another(3));
    const ids = twice.contraindications.flatMap((entry) => entry.cases.map(({ id }) => `${entry.id}/${id}`));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.some((id) => originalCaseId(id) !== id)).toBe(true);
  });

  test('an area that has left a group stays closed by its own name', () => {
    const earlier = ruleSet;
    const now = {
      ...ruleSet,
      regions: ruleSet.regions.map((region) => ({
        ...region,
        groups: region.groups.filter((group) => group !== 'over-lung-field'),
      })),
    } as RuleSet;
    const someone: ScreeningInput = {
      age: 40,
      answers: {
        'lung-disease-or-past-pneumothorax': 'yes',
        'lung-disease-or-past-pneumothorax.kinds': ['copd-or-emphysema'],
      },
      plan: { regions: ['upper-back', 'hand-left'], technique: 'deep' },
      medicines: ['none'],
    };
    const closed = (rules: RuleSet) => evaluate(someone, rules).blockedRegions;
    expect(closed(earlier)).toContain('upper-back');
    expect(closed(now)).not.toContain('upper-back');
    expect(closed(withCasesOf(now, earlier))).toEqual(closed(earlier));
  });

  test('a case about a fact that is gone is left out, and nothing throws', () => {
    const now = {
      ...ruleSet,
      facts: ruleSet.facts.filter(({ id }) => id !== 'needle-fear.score'),
    } as RuleSet;
    const bare = {
      ...now,
      contraindications: now.contraindications.filter(({ id }) => id !== 'needle-fear'),
    };
    const both = withCasesOf(bare, ruleSet);
    const kept = both.contraindications.find(({ id }) => id === 'needle-fear')?.cases ?? [];
    expect(JSON.stringify(kept)).not.toContain('needle-fear.score');
  });

  test('what is never overridden in either is never overridden', () => {
    const now = { ...ruleSet, neverOverridden: [], untilPrescriberAsked: ['a/b'] };
    expect(withCasesOf(now, ruleSet).neverOverridden).toEqual(ruleSet.neverOverridden);
    expect(withCasesOf(now, ruleSet).untilPrescriberAsked).toEqual(['a/b', ...ruleSet.untilPrescriberAsked]);
  });
});
