import { expect, test } from 'vitest';
import { ruleSet } from '@/rules';
import { mostJointly, prove } from '@/rules/proof/prove';

/* What `npm run -s prove` shows, for the rules in force. */

test('the rules keep every promise, for every combination of answers that they tell apart', () => {
  const { proven, states, failures } = prove(ruleSet);
  expect(failures).toEqual([]);
  expect(proven.map(({ contraindication }) => contraindication)).toEqual(
    ruleSet.contraindications.map(({ id }) => id),
  );
  expect(states).toBeGreaterThan(500);
  // Not a few, and each contraindication in more ways than its cases could be told apart by chance.
  expect(proven.reduce((sum, { combinations }) => sum + combinations, 0)).toBeGreaterThan(500_000);
  for (const { cases, combinations, how } of proven) {
    expect(combinations).toBeGreaterThan(2 * cases);
    if (how === 'jointly') expect(combinations).toBeLessThanOrEqual(mostJointly);
  }
}, 180_000);
