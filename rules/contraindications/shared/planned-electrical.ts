import { is } from '../../language/build';

/** Current through the needles, whatever the depth. */
export const plannedElectrical = is('plan.technique', 'electrical');
