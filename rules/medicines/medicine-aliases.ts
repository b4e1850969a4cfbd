import { uncheckedBackground, type Provenance } from './provenance';

/** What people and doctors write short, or describe, and the listed name to ask about. Never read silently. */
export type MedicineAlias = {
  /** Exactly these words, in this order. */
  readonly words: string;
  readonly means: string;
};

export const medicineAliasesProvenance: Provenance = uncheckedBackground;

export const medicineAliases: readonly MedicineAlias[] = [
  { words: 'mtx', means: 'methotrexate' },
  { words: 'asa', means: 'aspirin' },
  { words: 'aza', means: 'azathioprine' },
  { words: '6mp', means: 'mercaptopurine' },
  { words: '6 mp', means: 'mercaptopurine' },
  { words: 'mmf', means: 'mycophenolate' },
  { words: 'csa', means: 'ciclosporin' },
  { words: 'lmwh', means: 'heparin' },
  { words: 'ufh', means: 'heparin' },
  { words: 'vka', means: 'warfarin' },
  { words: 'warf', means: 'warfarin' },
  { words: 'clopi', means: 'clopidogrel' },
  { words: 'pred', means: 'prednisolone' },
  { words: 'dex', means: 'dexamethasone' },
  { words: 'cbd', means: 'cannabidiol' },
  { words: '5fu', means: 'fluorouracil' },
  { words: '5 fu', means: 'fluorouracil' },
  { words: 'anti tnf', means: 'adalimumab' },
  { words: 'antitnf', means: 'adalimumab' },
  { words: 'thin my blood', means: 'blood thinner' },
  { words: 'thins my blood', means: 'blood thinner' },
  { words: 'thin the blood', means: 'blood thinner' },
  { words: 'thins the blood', means: 'blood thinner' },
  { words: 'thinning my blood', means: 'blood thinner' },
  { words: 'thinning the blood', means: 'blood thinner' },
  { words: 'blood clot tablet', means: 'blood thinner' },
  { words: 'blood clot tablets', means: 'blood thinner' },
  { words: 'blood clot pills', means: 'blood thinner' },
  { words: 'blood clot injections', means: 'blood thinner' },
  { words: 'clot tablets', means: 'blood thinner' },
  { words: 'anti clotting', means: 'blood thinner' },
  { words: 'anticlotting', means: 'blood thinner' },
  { words: 'stop clots', means: 'blood thinner' },
  { words: 'stops clots', means: 'blood thinner' },
  { words: 'prevent clots', means: 'blood thinner' },
  { words: 'prevents clots', means: 'blood thinner' },
  { words: 'inr tablets', means: 'warfarin' },
  { words: 'anti rejection', means: 'immunosuppressant' },
  { words: 'antirejection', means: 'immunosuppressant' },
  { words: 'immune suppressing', means: 'immunosuppressant' },
  { words: 'suppress my immune system', means: 'immunosuppressant' },
  { words: 'cortisone', means: 'steroid' },
  { words: 'sugar medicine', means: 'diabetes tablets' },
  { words: 'painkillers with codeine', means: 'codeine' },
];
