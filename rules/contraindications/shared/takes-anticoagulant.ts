import { any, includesAny, yes } from '../../language/build';

/** Says yes to a blood thinner, or the medicine list names one. The list counts whatever the ticks say. */
export const takesAnticoagulant = any(
  yes('anticoagulant-therapy'),
  includesAny('medicines.classes', [
    'vitamin-k-antagonists',
    'direct-oral-anticoagulants',
    'heparins',
    'blood-thinner-unspecified',
  ]),
);
