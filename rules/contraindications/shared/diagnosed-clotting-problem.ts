import { includesAny } from '../../language/build';

/** A doctor has named a clotting problem. */
export const diagnosedClottingProblem = includesAny('bleeding-disorder.kinds', ['told-by-doctor']);
