import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fingerprintOf } from '@/lib/rule-set/fingerprint';
import { canonicalJson, evaluate, ruleSet, type RuleSet, type ScreeningInput } from '@/rules';
import { vignettes } from './support/reference';

const lock = JSON.parse(
  readFileSync(new URL('../../rules/rule-set.lock.json', import.meta.url), 'utf8'),
) as unknown;

test('the lock is of these rules: when they were meant to change, run `npm run rules:lock`', () => {
  expect(lock).toMatchObject({ version: ruleSet.version, fingerprint: fingerprintOf(ruleSet) });
});

test('a changed sentence, threshold or order of words changes the fingerprint; the order of keys does not', () => {
  const [first, ...rest] = ruleSet.facts;
  const changed: RuleSet = { ...ruleSet, facts: [{ ...first!, why: `${first!.why} ` }, ...rest] };
  expect(fingerprintOf(changed)).not.toBe(fingerprintOf(ruleSet));
  const turned = Object.fromEntries(Object.entries(ruleSet).reverse()) as unknown as RuleSet;
  expect(fingerprintOf(turned)).toBe(fingerprintOf(ruleSet));
});

test('a rule set read back from its canonical JSON judges as before', () => {
  const stored = JSON.parse(canonicalJson(ruleSet)) as RuleSet;
  expect(fingerprintOf(stored)).toBe(fingerprintOf(ruleSet));
  for (const { input } of vignettes) {
    const person = input as unknown as ScreeningInput;
    expect(evaluate(person, stored)).toEqual(evaluate(person));
  }
});

test('canonical JSON sorts keys by code unit and writes values as RFC 8785 does', () => {
  expect(canonicalJson({ '€': 1, a: [true, null, 1e21, 0.1, -0], '\n': 'é"\u000f' })).toBe(
    '{"\\n":"é\\"\\u000f","a":[true,null,1e+21,0.1,0],"€":1}',
  );
  expect(canonicalJson({ kept: 1, left: undefined })).toBe('{"kept":1}');
  for (const bad of [NaN, Infinity, 'half \ud800', undefined, () => 1, 1n])
    expect(() => canonicalJson(bad)).toThrow('has no canonical form');
});
