import { all, includesAny } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';

/**
 * One source allows a stable aneurysm elsewhere in the body. Made stricter here: review, and the marked
 * region is closed.
 */
export const vascularDisease = defineContraindication({
  id: 'vascular-disease',
  title: 'Blood vessel disease',
  category: 'vascular',
  cases: [
    {
      id: 'poor-flow-at-rest',
      when: includesAny('vascular-disease.kinds', ['leg-pain-at-rest-or-sore']),
      severity: 'relative',
      advice: ['Do not needle the lower legs or feet.', 'Ask for a vascular opinion.'],
      patientText: 'Your legs should be checked by a doctor first.',
      blocksRegions: ['lower-legs-and-feet'],
      blocksMarkedIn: 'vascular-disease.where',
      evidence: ['SEED-001', 'ISCP-LIST', 'ANNA-PHYSIO'],
      articles: ['SEED-001'],
      confidence: 'guideline',
    },
    {
      id: 'aneurysm',
      when: includesAny('vascular-disease.kinds', ['aneurysm']),
      severity: 'relative',
      advice: [
        'Keep away from the weak vessel; no strong stimulation.',
        "Ask for the last check and the doctor's word.",
      ],
      patientText: 'Your physio will leave that area alone and talk with you first.',
      blocksMarkedIn: 'vascular-disease.where',
      evidence: ['SEED-001', 'ISCP-LIST', 'SA-BN121-5.4'],
      articles: ['SEED-001'],
      confidence: 'project-proposal',
    },
    {
      id: 'with-wound',
      when: all(
        includesAny('vascular-disease.kinds', [
          'blocked-leg-arteries',
          'poor-circulation',
          'leg-pain-at-rest-or-sore',
        ]),
        includesAny('skin-condition-or-wound-local.kinds', ['cut-or-open-wound']),
      ),
      severity: 'relative',
      advice: ['Check the wound and the blood flow first.'],
      patientText: 'Your physio will look at the wound first.',
      evidence: ['ANNA-PHYSIO', 'ISCP-LIST'],
      confidence: 'project-proposal',
    },
    {
      id: 'varicose-veins',
      when: includesAny('vascular-disease.kinds', ['varicose-veins']),
      severity: 'precaution',
      advice: ['Never needle a varicose vein.'],
      patientText: 'Your physio will keep away from these veins.',
      blocksMarkedIn: 'vascular-disease.where',
      evidence: ['NZASA', 'GOLDFIELDS', 'PREEMPTIVE'],
      articles: ['SEED-001'],
      confidence: 'guideline',
    },
    {
      id: 'poor-flow',
      when: includesAny('vascular-disease.kinds', ['blocked-leg-arteries', 'poor-circulation']),
      severity: 'precaution',
      advice: ['Feel the pulses; look at skin and healing.', 'Prefer other areas.'],
      patientText: 'Your physio will check your blood flow first.',
      evidence: ['ISCP-LIST', 'SEED-001', 'ANNA-PHYSIO'],
      articles: ['SEED-001'],
      confidence: 'guideline',
    },
  ],
});
