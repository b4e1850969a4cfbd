import { includesAny } from '../../language/build';

/** Liver or kidneys bad enough to change bleeding. */
export const seriousLiverOrKidneyDisease = includesAny('liver-or-severe-kidney-disease.kinds', [
  'cirrhosis',
  'dialysis',
  'kidneys-work-badly',
]);
