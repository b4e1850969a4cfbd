/** What a signature says, by who made it. */
export const signatureMeanings = {
  patient: 'agrees',
  guardian: 'agrees',
  witness: 'saw-it-made',
  physiotherapist: 'nothing-changed-and-countersigned',
} as const;
