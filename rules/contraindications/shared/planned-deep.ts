import { oneOf } from '../../language/build';

/** Electrical needling counts as deep wherever depth matters. */
export const plannedDeep = oneOf('plan.technique', ['deep', 'electrical']);
