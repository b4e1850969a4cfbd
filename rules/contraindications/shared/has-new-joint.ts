import { includesAny } from '../../language/build';

/** An artificial joint, wherever it is. */
export const hasNewJoint = includesAny('implants.kinds', ['new-joint']);
