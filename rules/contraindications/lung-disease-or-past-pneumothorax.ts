import { all, includesAny, yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';
import { plannedOverTheLung } from './shared/planned-over-the-lung';

/**
 * One list names "lung disease" as a whole. Mild asthma matters only over the lung; anything worse closes
 * the lung field.
 */
export const lungDiseaseOrPastPneumothorax = defineContraindication({
  id: 'lung-disease-or-past-pneumothorax',
  title: 'Lung disease or past collapsed lung',
  category: 'thorax',
  cases: [
    {
      id: 'breathless-now',
      when: includesAny('lung-disease-or-past-pneumothorax.kinds', ['short-of-breath-at-rest']),
      severity: 'absolute',
      advice: ['Do not needle.', 'Start the emergency pathway.'],
      patientText: 'Please tell the staff now that it is hard to breathe.',
      evidence: ['PATHOL-ABEL', 'SA-BN121-5.1'],
      articles: ['SEED-001', 'SEED-004'],
      confidence: 'project-proposal',
    },
    {
      id: 'low-reserve',
      when: includesAny('lung-disease-or-past-pneumothorax.kinds', [
        'copd-or-emphysema',
        'bad-asthma',
        'scarred-lungs',
        'other-lung-disease',
      ]),
      severity: 'precaution',
      advice: ['Do not needle over the lung; choose arm, leg or low back.', 'Explain the reason.'],
      patientText: 'The area over your lungs is left alone.',
      blocksRegions: ['over-lung-field'],
      evidence: ['PATHOL-ABEL', 'SA-BN121-5.1', 'AIS'],
      articles: ['SEED-000', 'SEED-004'],
      confidence: 'guideline',
    },
    {
      id: 'past-collapse',
      when: includesAny('lung-disease-or-past-pneumothorax.kinds', ['collapsed-lung']),
      severity: 'note',
      advice: ['Do not needle over the lung.', 'Record when and why it happened.'],
      patientText: 'The area over your lungs is left alone after what you told us.',
      blocksRegions: ['over-lung-field'],
      evidence: ['SA-BN121-5.1', 'GRUSCHE-2017', 'IMJ-2022'],
      articles: ['SEED-000', 'SEED-001', 'SEED-002', 'SEED-004'],
      confidence: 'project-proposal',
    },
    {
      id: 'mild-asthma-over-lung',
      when: all(includesAny('lung-disease-or-past-pneumothorax.kinds', ['mild-asthma']), plannedOverTheLung),
      severity: 'precaution',
      advice: ['Very shallow, over bone, one side only.', 'Have the inhaler within reach.'],
      patientText: 'Keep your inhaler close by.',
      evidence: ['SA-BN121-5.1', 'AIS'],
      articles: ['SEED-004'],
      confidence: 'project-proposal',
    },
    {
      id: 'told-us',
      when: yes('lung-disease-or-past-pneumothorax'),
      severity: 'note',
      advice: ['Record what it is and how the patient breathes today.'],
      patientText: 'Your physio will note your lung problem.',
      evidence: ['PATHOL-ABEL'],
      confidence: 'project-proposal',
    },
  ],
});
