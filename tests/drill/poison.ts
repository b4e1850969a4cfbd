/** Numbers from 0 to 1 that are the same in every run. (mulberry32) */
export const randomFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
export type Random = () => number;

export const pick = <T>(random: Random, from: readonly T[]): T => {
  const one = from[Math.floor(random() * from.length)];
  if (one === undefined) throw new Error('There is nothing to pick from.');
  return one;
};

const deep = (levels: number): unknown => (levels === 0 ? 'end' : { in: [deep(levels - 1)] });

/** Texts that have broken programs before: no id, day, code or choice of ours is among them. */
export const poisonTexts: readonly string[] = [
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e\u2066txet',
  '\uFEFF',
  'ß'.repeat(300),
  'a'.repeat(30_000),
  '👩‍👩‍👧‍👦'.repeat(200),
  '__proto__',
  'constructor',
  'toString',
  'then',
  "' OR 1=1; DROP TABLE patient; --",
  '${process.env}',
  '{{7*7}}',
  '<img src=x onerror=alert(1)>',
  '../../../../etc/passwd',
  'file:///etc/passwd',
  '%00%2e%2e%2f',
  '$1',
  '$undefined',
  '$F1',
  '$@0',
  '$K1',
  '$Q1',
  '-0',
  '1e999',
  'NaN',
  '9'.repeat(400),
  '0000-00-00',
  '2026-02-30',
  '275760-09-14',
  '00000000-0000-0000-0000-000000000000',
  'Ω≈ç√∫˜µ≤≥÷',
  'مرحبا',
];

/** Of every other kind. */
export const poisonValues: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  [],
  [[], [[]]],
  Array.from({ length: 500 }, (_, index) => index),
  {},
  { length: 1e9 },
  { then: 1 },
  { toString: null },
  { constructor: { prototype: { isAdmin: true } } },
  JSON.parse('{"__proto__":{"isAdmin":true,"roles":["admin"]}}') as unknown,
  deep(400),
];

/** Bodies that are no argument list at all. */
export const poisonBodies: readonly string[] = [
  '',
  '[',
  '{}',
  'null',
  '"text"',
  '[null]',
  '[[[[[[',
  `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
  '[{"status":"idle"},"$F9"]',
  '["$1","$2","$3"]',
  '[{"__proto__":{"a":1}}]',
  '{"0":"$K1"}',
  '\u0000\u0001\u0002',
  'a=b&c=d&__proto__[x]=1',
  `["${'x'.repeat(100_000)}"]`,
];

export const contentTypes: readonly string[] = [
  'text/plain;charset=UTF-8',
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'multipart/form-data; boundary=----',
  'text/plain;charset=utf-16',
  'application/octet-stream',
  'image/png',
];
