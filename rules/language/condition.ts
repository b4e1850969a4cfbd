import type {
  ChoiceFactId,
  ChoicesFactId,
  FactId,
  OptionOf,
  QuantityFactId,
  RegionsFactId,
  UnitOf,
  YesNoFactId,
} from '../catalogue/vocabulary';
import type { RegionId } from '../catalogue/regions';

/** What one fact may be compared with: yes or no, one of its options, a region. */
export type ComparableValue<Id extends FactId> = Id extends YesNoFactId
  ? 'yes' | 'no'
  : Id extends RegionsFactId
    ? RegionId
    : OptionOf<Id>;

export type SingleFactId = YesNoFactId | ChoiceFactId;
export type ListFactId = ChoicesFactId | RegionsFactId;

type Is = { [Id in SingleFactId]: { op: 'is'; fact: Id; value: ComparableValue<Id> } }[SingleFactId];
type OneOf = {
  [Id in SingleFactId]: { op: 'one-of'; fact: Id; values: readonly ComparableValue<Id>[] };
}[SingleFactId];
type IncludesAny = {
  [Id in ListFactId]: { op: 'includes-any'; fact: Id; values: readonly ComparableValue<Id>[] };
}[ListFactId];
type AtLeast = {
  [Id in QuantityFactId]: { op: 'at-least'; fact: Id; value: number; unit: UnitOf<Id> };
}[QuantityFactId];
type Below = {
  [Id in QuantityFactId]: { op: 'below'; fact: Id; value: number; unit: UnitOf<Id> };
}[QuantityFactId];

/** A condition that reads exactly one fact. */
export type Leaf = Readonly<Is | OneOf | IncludesAny | AtLeast | Below>;

/** A small tree of plain data: it can be read aloud, hashed, stored, explained and evaluated years later. */
export type Condition =
  | Leaf
  | { readonly op: 'all'; readonly of: readonly Condition[] }
  | { readonly op: 'any'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition };
