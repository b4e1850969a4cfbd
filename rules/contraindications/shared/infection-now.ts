import { any, includesAny } from '../../language/build';

/** Any infection today, in the body or in the skin. Being over it does not count. */
export const infectionNow = any(
  includesAny('systemic-infection-or-fever.kinds', [
    'ill-or-fever-now',
    'cold-without-fever',
    'on-infection-medicine',
  ]),
  includesAny('skin-condition-or-wound-local.kinds', ['infected-skin', 'spreading-redness']),
);
