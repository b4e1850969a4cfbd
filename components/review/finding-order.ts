import { severities, type Finding } from '@/rules';

const weight = ({ flagged, certain, possible }: Finding): number =>
  (flagged ? 100 : 0) + severities.indexOf(possible) * 10 + severities.indexOf(certain);

/**
 * Flagged first, then by what it may come to, then by what is certain: a certain stop leads, and a stop that cannot be
 * ruled out comes before a precaution, because it is what the review is about. Otherwise as the rules list them.
 */
export const currentOrder = <T extends Finding>(findings: readonly T[]): readonly T[] =>
  [...findings].sort((a, b) => weight(b) - weight(a));
