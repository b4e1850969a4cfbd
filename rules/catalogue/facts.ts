import type { Condition } from '../language/condition';
import type { FactKind, FactOrigin } from './facts/literal-fact';
import type { FactSection } from './sections';
import { literalFacts, type FactId } from './vocabulary';

/** How a fact is worked out from others. */
export type Derivation =
  | { readonly how: 'whole-years-since'; readonly of: FactId }
  | { readonly how: 'bmi'; readonly height: FactId; readonly weight: FactId }
  | { readonly how: 'overlap'; readonly of: FactId; readonly with: FactId }
  | { readonly how: 'medicines-any' | 'medicines-classes' | 'medicines-unrecognised'; readonly of: FactId };

/** One thing we may know: an answer, the plan, a physiotherapist's judgement, or something worked out. */
export type Fact = {
  readonly id: FactId;
  readonly kind: FactKind;
  readonly from: FactOrigin;
  readonly section: FactSection;
  readonly question: string;
  readonly hint?: string;
  readonly options?: readonly FactOption[];
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** Absent means always. */
  readonly askedWhen?: Condition;
  readonly derive?: Derivation;
  readonly why: string;
};

export type FactOption = { readonly id: string; readonly label: string };

/** The assignment is the check: an `askedWhen` that names an unknown fact, option or unit does not compile here. */
export const facts: readonly Fact[] = literalFacts;

const factsById: ReadonlyMap<string, Fact> = new Map(facts.map((fact) => [fact.id, fact]));

export const isFactId = (id: string): id is FactId => factsById.has(id);

/** An unknown id is a defect of the caller. */
export const factById = (id: FactId): Fact => {
  const fact = factsById.get(id);
  if (!fact) throw new Error(`There is no fact "${id}".`);
  return fact;
};
