import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hashOf, sha256 } from '@/lib/crypto/digest';
import { fingerprintOf } from '@/lib/rule-set/fingerprint';
import {
  canonicalJson,
  evaluate,
  explain,
  type Evaluation,
  type RuleSet,
  type ScreeningInput,
} from '@/rules';
import { compile } from '@/rules/engine/compile';

/*
 * Assessments as an earlier version of this program stored them, with the rule set it stored them under: smaller than
 * today's, without what was added since, and with another INR threshold. They must come out the same for ever. Never
 * change these files; add others beside them when the format grows.
 */

const stored = (name: string): string =>
  readFileSync(new URL(`../reference/older-rule-set/${name}`, import.meta.url), 'utf8');

const json = stored('rule-set.json');
const older = JSON.parse(json) as RuleSet;
const { ruleSetFingerprint, assessments } = JSON.parse(stored('assessments.json')) as {
  ruleSetFingerprint: string;
  assessments: readonly { input: ScreeningInput; evaluation: Evaluation; hash: string }[];
};

test('the stored rule set is the one that is named', () => {
  expect(sha256(json)).toBe(ruleSetFingerprint);
  expect(fingerprintOf(older)).toBe(ruleSetFingerprint);
});

describe.each(assessments.map((assessment, at) => [at, assessment] as const))(
  'assessment %i',
  (_at, { input, evaluation, hash }) => {
    test('comes out bit for bit as it was stored, its trace included', () => {
      const again = evaluate(input, older);
      expect(canonicalJson(again)).toBe(canonicalJson(evaluation));
      expect(hashOf({ input, evaluation: again, ruleSetFingerprint })).toBe(hash);
    });

    test('is compiled to the same verdict', () => {
      const { trace: _trace, ...verdict } = evaluation;
      expect(compile(older)(input)).toEqual(verdict);
    });

    test('can still be explained in the words of its own rules', () => {
      const { findings } = explain(evaluation, input, { ruleSet: older });
      expect(findings.map(({ finding }) => finding)).toEqual(evaluation.findings);
    });
  },
);

test("it is not today's rules that decide: an INR of 3.9 was not yet too high", () => {
  const { input } = assessments[1]!;
  const certain = (rules?: RuleSet) =>
    evaluate(input, rules).findings.find(({ id }) => id === 'anticoagulant-therapy')?.certain;
  expect([certain(older), certain()]).toEqual(['relative', 'absolute']);
});
