import { all, includesAny } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';
import { infectionNow } from './shared/infection-now';

/** Hearts in which germs settle easily. */
const highRiskHeart = includesAny('unstable-heart-or-recent-stroke.kinds', [
  'artificial-valve',
  'past-heart-infection',
  'needs-dental-antibiotics',
]);

/**
 * One Dutch page forbids, UK and Australian pages advise caution. Here review; any infection on top stops.
 */
export const heartValveOrEndocarditisRisk = defineContraindication({
  id: 'heart-valve-or-endocarditis-risk',
  title: 'Heart valve or past heart infection',
  category: 'cardiac/implant',
  cases: [
    {
      id: 'with-infection',
      when: all(highRiskHeart, infectionNow),
      severity: 'absolute',
      advice: ['Do not needle.', 'Ask for medical advice today.'],
      patientText: 'It is best to wait until any infection is over.',
      evidence: ['CARDIAC-SR-2019', 'ACUMED-INFO'],
      confidence: 'guideline',
    },
    {
      id: 'high-risk',
      when: highRiskHeart,
      severity: 'relative',
      advice: [
        'Never leave needles in place.',
        'Strict clean technique, in and out.',
        'Tell the patient to seek care for fever in the weeks after.',
        "Ask for the heart doctor's word if clinic policy wants it.",
      ],
      patientText:
        'Because of your heart valve or a past heart infection, your physio will talk with you first.',
      evidence: ['CARDIAC-SR-2019', 'ACUMED-INFO', 'ADVANTAGE', 'LEEUWARDEN'],
      confidence: 'guideline',
    },
    {
      id: 'mild-leak',
      when: includesAny('unstable-heart-or-recent-stroke.kinds', ['mild-leaky-valve']),
      severity: 'precaution',
      advice: ['Clean technique, no needles left in place.'],
      patientText: 'Your physio will take extra care with clean skin.',
      evidence: ['JOTFORM-COURSE', 'SOMERSET'],
      confidence: 'guideline',
    },
  ],
});
