import { heartAndLungsFacts } from './facts/heart-and-lungs';
import { lastQuestionsFacts } from './facts/last-questions';
import type { FactKind } from './facts/literal-fact';
import { longTermIllnessFacts } from './facts/long-term-illness';
import { medicinesFacts } from './facts/medicines';
import { needlesFacts } from './facts/needles';
import { nervesAndSkinFacts } from './facts/nerves-and-skin';
import { operationsAndImplantsFacts } from './facts/operations-and-implants';
import { planFacts } from './facts/plan';
import { todayFacts } from './facts/today';
import type { RegionGroupId, RegionId } from './regions';

/** Every fact with its literal types, in the order they are asked and reported. */
export const literalFacts = [
  ...planFacts,
  ...todayFacts,
  ...needlesFacts,
  ...medicinesFacts,
  ...longTermIllnessFacts,
  ...heartAndLungsFacts,
  ...nervesAndSkinFacts,
  ...operationsAndImplantsFacts,
  ...lastQuestionsFacts,
] as const;

type AnyFact = (typeof literalFacts)[number];

export type FactId = AnyFact['id'];

type OfKind<Kind extends FactKind> = Extract<AnyFact, { kind: Kind }>['id'];

export type YesNoFactId = OfKind<'yes-no'>;
export type ChoiceFactId = OfKind<'choice'>;
export type ChoicesFactId = OfKind<'choices'>;
export type RegionsFactId = OfKind<'regions'>;
export type QuantityFactId = OfKind<'quantity'>;

type FactById<Id extends FactId> = Extract<AnyFact, { id: Id }>;

/** The ids of a fact's options. */
export type OptionOf<Id extends FactId> =
  FactById<Id> extends { options: readonly { id: infer Option extends string }[] } ? Option : never;

/** The unit a quantity is given and compared in. */
export type UnitOf<Id extends QuantityFactId> =
  FactById<Id> extends { unit: infer Unit extends string } ? Unit : never;

type LimbChoicesFactId = {
  [Id in ChoicesFactId]: Exclude<OptionOf<Id>, 'none-of-these'> extends RegionId | RegionGroupId ? Id : never;
}[ChoicesFactId];

/** The facts that mark a place on the body: body-map answers, and tick lists whose every option is a place. */
export type MarkingFactId = RegionsFactId | LimbChoicesFactId;

/** The drug classes a medicine list can be read into. */
export type MedicineClassId = Exclude<OptionOf<'medicines.classes'>, 'none'>;
