import { includesAny } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';
import { plannedOverTheLung } from './shared/planned-over-the-lung';

/**
 * Judged when a closed site arrives in a plan although the app never offers one. A healthy chest is a note
 * with advice.
 */
export const prohibitedOrHighRiskSitePlanned = defineContraindication({
  id: 'prohibited-or-high-risk-site-planned',
  title: 'A closed or high-risk area is in the plan',
  category: 'region',
  cases: [
    {
      id: 'no-needle-site',
      when: includesAny('plan.regions', ['breast', 'navel', 'genitals', 'soft-spot']),
      severity: 'absolute',
      advice: ['Do not needle this site.', 'Change the plan.'],
      patientText: 'This spot is never needled.',
      blocksRegions: ['prohibited'],
      evidence: ['NZASA', 'GOLDFIELDS'],
      confidence: 'guideline',
    },
    {
      id: 'closed-site',
      when: includesAny('plan.regions', ['eye-area', 'front-of-neck']),
      severity: 'precaution',
      advice: ['Choose another area; this site needs special training and is closed here.'],
      patientText: 'This spot is left alone here.',
      blocksRegions: ['specialist-only'],
      evidence: ['NZASA', 'AIS', 'SA-BN121-5.2'],
      confidence: 'guideline',
    },
    {
      id: 'over-lung',
      when: plannedOverTheLung,
      severity: 'note',
      advice: [
        'Shallow or over bone, on one side only per session.',
        'Explain the small risk of a collapsed lung and give the written advice.',
      ],
      patientText: 'Your physio will explain how your lungs are kept clear of the needle.',
      evidence: ['AIS', 'SA-BN121-5.2', 'GOLDFIELDS'],
      articles: ['SEED-004'],
      confidence: 'guideline',
    },
    {
      id: 'belly',
      when: includesAny('plan.regions', ['abdomen']),
      severity: 'note',
      advice: ['Lift the muscle in a pinch grip, away from the belly lining.'],
      patientText: 'Your physio will lift the muscle with a careful grip.',
      evidence: ['SA-BN121-5.2'],
      confidence: 'guideline',
    },
  ],
});
