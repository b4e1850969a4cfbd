/** The one answer for a whole screening, least to worst. None of them calls anybody safe. */
export const dispositions = [
  'no-contraindication-found',
  'proceed-with-precautions',
  'clinician-review',
  'do-not-needle',
] as const;

export type Disposition = (typeof dispositions)[number];

export const isDispositionAtLeast = (disposition: Disposition, least: Disposition): boolean =>
  dispositions.indexOf(disposition) >= dispositions.indexOf(least);
