import { includesAny } from '../../language/build';

/** A planned region where a needle can reach the lung: the regions of the group over-lung-field. */
export const plannedOverTheLung = includesAny('plan.regions', ['upper-trapezius', 'upper-back', 'chest']);
