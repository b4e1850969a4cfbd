import { severities, type Finding } from '@/rules';

const weight = ({ flagged, certain, possible }: Finding): number =>
  (flagged ? 100 : 0) + severities.indexOf(certain) * 10 + severities.indexOf(possible);

/** Flagged first, then by what is certain, then by what is possible; otherwise as the rules list them. */
export const currentOrder = <T extends Finding>(findings: readonly T[]): readonly T[] =>
  [...findings].sort((a, b) => weight(b) - weight(a));
