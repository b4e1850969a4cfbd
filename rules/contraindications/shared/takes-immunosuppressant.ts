import { any, includesAny } from '../../language/build';

/** A medicine that lowers the defences, described in the follow-up or found in the medicine list. */
export const takesImmunosuppressant = any(
  includesAny('immunosuppressant-medicines.kinds', [
    'biologic-or-similar',
    'transplant-medicine',
    'weekly-methotrexate',
    'steroid-tablets',
    'cancer-drug',
    'other',
  ]),
  includesAny('medicines.classes', [
    'conventional-immunosuppressants',
    'jak-s1p-ms',
    'anti-tnf',
    'interleukin-and-other-biologics',
    'systemic-corticosteroids',
  ]),
);
