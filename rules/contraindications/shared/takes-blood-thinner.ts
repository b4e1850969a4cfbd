import { any } from '../../language/build';
import { takesAnticoagulant } from './takes-anticoagulant';
import { takesAntiplatelet } from './takes-antiplatelet';

/** An anticoagulant or an antiplatelet, ticked or found in the medicine list. */
export const takesBloodThinner = any(takesAnticoagulant, takesAntiplatelet);
