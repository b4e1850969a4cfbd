import type { QuantityFactId, UnitOf, YesNoFactId } from '../catalogue/vocabulary';
import type { ComparableValue, Condition, ListFactId, SingleFactId } from './condition';

/*
 * How a rule's author writes conditions. The types come from the fact catalogue, so that a misspelt fact, option,
 * region or unit does not compile. TypeScript cannot follow that fact and value belong together once both are
 * variables; the signatures say it instead, and the casts below are the only ones.
 */

/** The fact has this one value. */
export const is = <Id extends SingleFactId>(fact: Id, value: ComparableValue<Id>): Condition =>
  ({ op: 'is', fact, value }) as Condition;

export const yes = (fact: YesNoFactId): Condition => is(fact, 'yes');

export const no = (fact: YesNoFactId): Condition => is(fact, 'no');

/** The fact has one of these values. */
export const oneOf = <Id extends SingleFactId>(fact: Id, values: readonly ComparableValue<Id>[]): Condition =>
  ({ op: 'one-of', fact, values }) as Condition;

/** At least one of these was ticked, marked or recognised. */
export const includesAny = <Id extends ListFactId>(
  fact: Id,
  values: readonly ComparableValue<Id>[],
): Condition => ({ op: 'includes-any', fact, values }) as Condition;

/** The unit is written at every threshold, so that a number can never be read in another unit than it was meant in. */
export const atLeast = <Id extends QuantityFactId>(fact: Id, value: number, unit: UnitOf<Id>): Condition =>
  ({ op: 'at-least', fact, value, unit }) as Condition;

/** Strictly less than the value. */
export const below = <Id extends QuantityFactId>(fact: Id, value: number, unit: UnitOf<Id>): Condition =>
  ({ op: 'below', fact, value, unit }) as Condition;

export const all = (...of: readonly Condition[]): Condition => ({ op: 'all', of });

export const any = (...of: readonly Condition[]): Condition => ({ op: 'any', of });

/** Mind an unasked fact: a condition on it is false, so `not` of it is true. */
export const not = (of: Condition): Condition => ({ op: 'not', of });
