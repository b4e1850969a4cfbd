import { harmlessMedicines } from './harmless-medicines';
import type { MedicineData } from './lexicon';
import { medicineClasses } from './medicine-classes';
import { medicinePhrases } from './medicine-phrases';
import {
  doseWords,
  extraMedicineClasses,
  fillerWords,
  harmlessAloneWords,
  localFormDrops,
  localFormWords,
  noneWords,
  numberUnits,
} from './medicine-words';

/** Everything the reading of a medicine list depends on. */
export const medicineData: MedicineData = {
  classes: medicineClasses,
  extraClasses: extraMedicineClasses,
  phrases: medicinePhrases,
  harmless: harmlessMedicines,
  noneWords,
  doseWords,
  fillerWords,
  localFormWords,
  localFormDrops,
  harmlessAloneWords,
  numberUnits,
};
