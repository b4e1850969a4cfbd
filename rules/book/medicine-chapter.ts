import type { MedicineData } from '../medicines/lexicon';

/** A group of medicines that matter to needling for the same reason. */
export type BookMedicineClass = {
  readonly id: string;
  readonly name: string;
  readonly relevance: string;
  /** Generic names. */
  readonly medicines: readonly string[];
  readonly brandCount: number;
  readonly misspellingCount: number;
};

/** Words without a row of their own that are read as a class: "blood thinner", "rat poison". */
export type BookPhrase = { readonly words: readonly string[]; readonly readAs: readonly string[] };

/** Everyday medicines and words that change no decision. */
export type BookHarmlessGroup = { readonly name: string; readonly names: readonly string[] };

export type MedicineChapter = {
  readonly classes: readonly BookMedicineClass[];
  readonly phrases: readonly BookPhrase[];
  readonly harmless: readonly BookHarmlessGroup[];
};

export const medicineChapterOf = ({
  classes,
  extraClasses,
  phrases,
  harmless,
}: MedicineData): MedicineChapter => {
  const names = new Map<string, string>([
    ...extraClasses.map(({ id, label }) => [id, label] as const),
    ...classes.map(({ id, name }) => [id, name] as const),
  ]);
  return {
    classes: classes.map(({ id, name, relevance, medicines }) => ({
      id,
      name,
      relevance,
      medicines: medicines.map((medicine) => medicine.name),
      brandCount: medicines.reduce((sum, { brands }) => sum + Object.keys(brands).length, 0),
      misspellingCount: medicines.reduce((sum, { misspellings }) => sum + misspellings.length, 0),
    })),
    phrases: phrases.map((phrase) => ({
      words: phrase.names,
      readAs: phrase.classes.map((id) => names.get(id) ?? id),
    })),
    harmless: harmless.map((group) => ({ name: group.group, names: group.names })),
  };
};
