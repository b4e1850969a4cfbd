import { expect, test } from 'vitest';
import { allOf, anyOf, notOf, type Truth } from '@/rules/language/truth';

/** Strong Kleene logic, written out. */
test.each<[a: Truth, b: Truth, all: Truth, any: Truth]>([
  ['true', 'true', 'true', 'true'],
  ['true', 'unknown', 'unknown', 'true'],
  ['true', 'false', 'false', 'true'],
  ['unknown', 'true', 'unknown', 'true'],
  ['unknown', 'unknown', 'unknown', 'unknown'],
  ['unknown', 'false', 'false', 'unknown'],
  ['false', 'true', 'false', 'true'],
  ['false', 'unknown', 'false', 'unknown'],
  ['false', 'false', 'false', 'false'],
])('%s and %s', (a, b, all, any) => {
  expect(allOf([a, b])).toBe(all);
  expect(anyOf([a, b])).toBe(any);
});

test('not swaps true and false, and leaves unknown alone', () => {
  expect((['true', 'unknown', 'false'] as const).map(notOf)).toEqual(['false', 'unknown', 'true']);
});

test('of no parts, all hold and none does', () => {
  expect([allOf([]), anyOf([])]).toEqual(['true', 'false']);
});
