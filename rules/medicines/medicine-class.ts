import type { MedicineClassId } from '../catalogue/vocabulary';

/** One substance, or one fixed combination. */
export type Medicine = {
  readonly name: string;
  /** The names it is read by, when they differ from `name`. An empty list: only by its brands. */
  readonly genericNames?: readonly string[];
  /** For antiplatelets: what is really in it, when that differs from `name`. Two different ones count as dual. */
  readonly substances?: readonly string[];
  /** Brand names, each with the markets it has been sold in (UK, US, CA, AU, NZ, EU, IN). */
  readonly brands: Readonly<Record<string, string>>;
  readonly misspellings: readonly string[];
};

/** Medicines that matter to needling for the same reason. */
export type MedicineClass = {
  readonly id: MedicineClassId;
  readonly name: string;
  readonly relevance: string;
  readonly medicines: readonly Medicine[];
};

export const defineMedicineClass = (medicineClass: MedicineClass): MedicineClass => medicineClass;
