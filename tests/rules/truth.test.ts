import { describe, expect, test } from 'vitest';
import { compileCondition, type Tri } from '@/rules/engine/compiled/compile-condition';
import {
  decisiveLeaves,
  holdingLeaves,
  truthOfCondition,
  unknownLeaves,
  type LeafTruth,
} from '@/rules/engine/condition-truth';
import type { Condition, Leaf } from '@/rules/language/condition';
import { all, any, not, yes } from '@/rules/language/build';
import { allOf, anyOf, notOf, type Truth } from '@/rules/language/truth';

/**
 * The truth tables of Clinical Quality Language as HL7 prints them: CQL 1.5, Appendix B (CQL Reference), "Logical
 * Operators", tables 9-A (And), 9-C (Or), 9-A1 (Implies) and 9-B (Not): https://cql.hl7.org/09-b-cqlreference.html.
 * Compared cell by cell with input/pages/09-b-cqlreference.md of github.com/HL7/cql at 8132f583bab4 (1 July 2026).
 * CQL's null is our unknown. Rows are the left operand, columns the right one. Table 9-D (Xor) has no counterpart: no
 * rule says "either, but not both".
 */
const cql: Readonly<Record<'and' | 'or' | 'implies', string>> = {
  and: `
          TRUE   FALSE  NULL
    TRUE  TRUE   FALSE  NULL
    FALSE FALSE  FALSE  FALSE
    NULL  NULL   FALSE  NULL`,
  or: `
          TRUE   FALSE  NULL
    TRUE  TRUE   TRUE   TRUE
    FALSE TRUE   FALSE  NULL
    NULL  TRUE   NULL   NULL`,
  implies: `
          TRUE   FALSE  NULL
    TRUE  TRUE   FALSE  NULL
    FALSE TRUE   TRUE   TRUE
    NULL  TRUE   NULL   NULL`,
};
const cqlNot: readonly [Truth, Truth][] = [
  ['true', 'false'],
  ['false', 'true'],
  ['unknown', 'unknown'],
];

const words: Readonly<Record<string, Truth>> = { TRUE: 'true', FALSE: 'false', NULL: 'unknown' };

const rowsOf = (table: string): readonly [Truth, Truth, Truth][] => {
  const [columns, ...rows] = table
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/));
  return rows.flatMap(([left, ...results]) =>
    results.map(
      (result, at) => [words[left!]!, words[columns![at]!]!, words[result]!] as [Truth, Truth, Truth],
    ),
  );
};

const left = yes('diabetes') as Leaf;
const right = yes('pregnancy') as Leaf;
const tris: readonly Truth[] = ['false', 'unknown', 'true'];

/** What a condition on two leaves comes to, in the interpreter and compiled. */
const both = (condition: Condition, a: Truth, b: Truth): readonly Truth[] => {
  const board = new Uint8Array([tris.indexOf(a), tris.indexOf(b)]);
  const compiled = compileCondition(condition, board, (leaf) => (leaf.fact === left.fact ? 0 : 1));
  return [
    truthOfCondition(condition, { truthOf: (leaf) => (leaf.fact === left.fact ? a : b) }),
    tris[compiled.truth() satisfies Tri]!,
  ];
};

describe('the truth tables of HL7 CQL hold', () => {
  test.each(rowsOf(cql.and))('%s and %s is %s', (a, b, expected) => {
    expect([allOf([a, b]), ...both(all(left, right), a, b)]).toEqual([expected, expected, expected]);
  });

  test.each(rowsOf(cql.or))('%s or %s is %s', (a, b, expected) => {
    expect([anyOf([a, b]), ...both(any(left, right), a, b)]).toEqual([expected, expected, expected]);
  });

  test.each(rowsOf(cql.implies))('%s implies %s is %s, written as "not, or"', (a, b, expected) => {
    expect([anyOf([notOf(a), b]), ...both(any(not(left), right), a, b)]).toEqual([
      expected,
      expected,
      expected,
    ]);
  });

  test.each(cqlNot)('not %s is %s', (a, expected) => {
    expect([notOf(a), ...both(not(left), a, 'true')]).toEqual([expected, expected, expected]);
  });

  test('in full: nine rows each', () => {
    expect(Object.values(cql).map((table) => rowsOf(table).length)).toEqual([9, 9, 9]);
  });
});

test('of no parts, all hold and none does', () => {
  expect([allOf([]), anyOf([])]).toEqual(['true', 'false']);
  expect([both(all(), 'true', 'true'), both(any(), 'true', 'true')]).toEqual([
    ['true', 'true'],
    ['false', 'false'],
  ]);
});

describe('the leaves', () => {
  const leaves = [left, right, yes('implants') as Leaf] as const;
  const [a, b, c] = leaves;
  const given = (...truths: readonly Truth[]): LeafTruth => ({
    truthOf: (leaf) => truths[leaves.findIndex(({ fact }) => fact === leaf.fact)]!,
  });

  test('that could still settle a condition are those below parts that are open', () => {
    const condition = all(a, any(b, not(c)));
    expect(unknownLeaves(condition, given('unknown', 'true', 'unknown'))).toEqual([a]);
    expect(unknownLeaves(condition, given('true', 'false', 'unknown'))).toEqual([c]);
    expect(unknownLeaves(condition, given('false', 'unknown', 'unknown'))).toEqual([]);
  });

  test('that could still settle it are the same compiled', () => {
    const condition = all(a, any(b, not(all(c, a))));
    for (const first of tris)
      for (const second of tris)
        for (const third of tris) {
          const board = new Uint8Array([first, second, third].map((truth) => tris.indexOf(truth)));
          const compiled = compileCondition(condition, board, (leaf) => leaves.indexOf(leaf));
          const found: Leaf[] = [];
          compiled.eachUnknown((leaf) => found.push(leaves[leaf]!));
          expect(found).toEqual(unknownLeaves(condition, given(first, second, third)));
        }
  });

  test('that decide it are those without which it would not be so; nothing decides what is open', () => {
    const condition = all(a, any(b, not(c)));
    expect(decisiveLeaves(condition, given('true', 'true', 'true'))).toEqual([a, b]);
    expect(decisiveLeaves(condition, given('true', 'false', 'false'))).toEqual([a, c]);
    expect(decisiveLeaves(condition, given('false', 'unknown', 'true'))).toEqual([a]);
    expect(decisiveLeaves(condition, given('true', 'unknown', 'true'))).toEqual([]);
  });

  test('that hold already in what is open are the decisive ones of its settled parts, bar those that are false', () => {
    expect(holdingLeaves(all(a, any(b, c)), given('true', 'false', 'unknown'))).toEqual([a]);
    expect(holdingLeaves(any(b, all(a, c)), given('true', 'false', 'unknown'))).toEqual([a]);
    expect(holdingLeaves(not(all(a, not(b), c)), given('true', 'false', 'unknown'))).toEqual([a, b]);
  });
});
