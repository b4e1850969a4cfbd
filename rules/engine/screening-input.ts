import type { FactId } from '../catalogue/vocabulary';

export const notSure = 'not-sure';

/** One answer: a text or an option, a number, a list of options, regions or lines, or "not-sure". */
export type Answer = string | number | readonly string[];

/** What is known about one person on one day. Whatever is absent was not answered. */
export type ScreeningInput = {
  /** Whole years on the day of screening. */
  readonly age?: number;
  /** By fact; never the plan, the medicine list or a derived fact. */
  readonly answers: Readonly<Partial<Record<FactId, Answer>>>;
  readonly plan: { readonly regions?: readonly string[]; readonly technique?: string };
  /** Lines as typed, `["none"]` for none, or "not-sure". */
  readonly medicines?: readonly string[] | typeof notSure;
};

/** Facts that have a place of their own in the input and never appear among the answers. */
export const planRegionsFact = 'plan.regions' satisfies FactId;
export const planTechniqueFact = 'plan.technique' satisfies FactId;
export const medicineListFact = 'medicines.list' satisfies FactId;

/** What was stored for a fact, wherever in the input it has its place. */
export const storedAnswer = (input: ScreeningInput, fact: FactId): Answer | undefined => {
  switch (fact) {
    case planRegionsFact:
      return input.plan.regions;
    case planTechniqueFact:
      return input.plan.technique;
    case medicineListFact:
      return input.medicines;
    default:
      return Object.hasOwn(input.answers, fact) ? input.answers[fact] : undefined;
  }
};
