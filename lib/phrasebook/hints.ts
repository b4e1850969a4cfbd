import type { FactId } from '@/rules';

/** Shown below a question where the catalogue’s hint speaks to those who build the form. */
export const hints: Readonly<Partial<Record<FactId, string>>> = {
  'medicines.list': 'Count pills, shots, patches, drops and herbs. You can guess the spelling.',
  'diabetes.hba1c': 'You can give it in percent or in mmol/mol.',
};
