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

/**
 * Do-not-needle cases that hold until the prescriber, or the team that treats, has been asked. No tick lifts them: only
 * an override that says this was done (clinical reference, decision 12). Each is written `contraindication/case`.
 */
export const untilPrescriberAsked: readonly string[] = [
  'anticoagulant-therapy/clot-busting-medicine',
  'anticoagulant-therapy/with-antiplatelet',
  'anticoagulant-therapy/with-bleeding-disorder',
  'antiplatelet-therapy/with-anticoagulant',
  'antiplatelet-therapy/with-bleeding-disorder',
  'bleeding-disorder/severe',
  'bleeding-disorder/with-blood-thinner',
  'bleeding-disorder/very-low-platelets',
  'epilepsy-or-seizures/not-controlled',
  'immune-compromise/very-low-white-cells',
  'immune-compromise/recent-stem-cell-transplant',
];
