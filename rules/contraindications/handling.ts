import type { ContraindicationId } from './contraindications';

/**
 * A do-not-needle for one of these is resolved by changed facts, never overridden: consent, capacity,
 * interpreter, age and no-needle sites.
 */
export const neverOverridden: readonly ContraindicationId[] = [
  'consent-refused-or-withdrawn',
  'capacity-lacking',
  'language-communication-barrier',
  'minor-under-18',
  'prohibited-or-high-risk-site-planned',
];

/** Their patient texts are shown by the physiotherapist in person, never on a screen others may see. */
export const textForClinicianOnly: readonly ContraindicationId[] = [
  'capacity-lacking',
  'minor-under-18',
  'acute-mental-health-crisis',
];
