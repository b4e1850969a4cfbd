import { any, includesAny, yes } from '../../language/build';

/** Says yes to daily aspirin or the like, or the medicine list names one. */
export const takesAntiplatelet = any(
  yes('antiplatelet-therapy'),
  includesAny('medicines.classes', ['antiplatelets']),
);
