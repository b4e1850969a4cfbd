import { any, includesAny } from '../../language/build';
import { takesImmunosuppressant } from './takes-immunosuppressant';

/** Defences low enough that a small infection matters. A quiet autoimmune illness alone is not meant. */
export const weakImmunity = any(
  includesAny('immune-compromise.why', [
    'stem-cell-transplant-this-year',
    'organ-transplant',
    'no-spleen',
    'low-immune-cells',
    'born-with-it',
    'often-ill',
    'autoimmune-flare-now',
    'cancer-treatment',
  ]),
  takesImmunosuppressant,
  includesAny('medicines.classes', ['antineoplastics']),
);
