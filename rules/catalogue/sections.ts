/** The sections of the patient's form, in the order they are asked. */
export const sections = [
  { id: 'today', title: 'You and today' },
  { id: 'needles', title: 'Needles' },
  { id: 'medicines', title: 'Medicines' },
  { id: 'long-term-illness', title: 'Blood, defences and long illness' },
  { id: 'heart-and-lungs', title: 'Heart, lungs and blood flow' },
  { id: 'nerves-and-skin', title: 'Nerves and skin' },
  { id: 'operations-and-implants', title: 'Operations and implants' },
  { id: 'last-questions', title: 'Last questions' },
] as const;

/** A section of the patient's form. */
export type SectionId = (typeof sections)[number]['id'];

/** Where a fact belongs: a section of the form, the physiotherapist's own, or nowhere because it is worked out. */
export type FactSection = SectionId | 'plan' | 'derived';
