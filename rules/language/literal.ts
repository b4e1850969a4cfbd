/**
 * The builders the fact files use for `askedWhen`. They keep every word as a literal type and check nothing,
 * because the catalogue that could check them is what these files define. `catalogue/facts.ts` checks the whole
 * as soon as it exists: a misspelt fact, option or unit does not compile there.
 */
export const is = <const Fact extends string, const Value extends string>(fact: Fact, value: Value) =>
  ({ op: 'is', fact, value }) as const;

export const yes = <const Fact extends string>(fact: Fact) => is(fact, 'yes');

export const oneOf = <const Fact extends string, const Values extends readonly string[]>(
  fact: Fact,
  values: Values,
) => ({ op: 'one-of', fact, values }) as const;

export const includesAny = <const Fact extends string, const Values extends readonly string[]>(
  fact: Fact,
  values: Values,
) => ({ op: 'includes-any', fact, values }) as const;

export const below = <const Fact extends string, const Value extends number, const Unit extends string>(
  fact: Fact,
  value: Value,
  unit: Unit,
) => ({ op: 'below', fact, value, unit }) as const;

export const any = <const Parts extends readonly unknown[]>(...of: Parts) => ({ op: 'any', of }) as const;
