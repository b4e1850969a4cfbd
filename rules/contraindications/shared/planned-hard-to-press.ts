import { includesAny } from '../../language/build';

/**
 * A planned region where a bleed cannot be stopped by pressing on the skin, or where treatment usually goes
 * deep.
 */
export const plannedHardToPress = includesAny('plan.regions', [
  'neck',
  'upper-back',
  'chest',
  'abdomen',
  'low-back',
  'sacrum',
  'buttock-left',
  'buttock-right',
]);
