import { all, any, below, includesAny, yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';
import { hasNewJoint } from './shared/has-new-joint';
import { veryLowNeutrophilsBelow } from './shared/very-low-neutrophils';
import { weakImmunity } from './shared/weak-immunity';

/**
 * Judged by cause: seeds say discuss or avoid, an oncology table stops at very low white cells. An infection
 * on top stops.
 */
export const immuneCompromise = defineContraindication({
  id: 'immune-compromise',
  title: 'Weak immune system',
  category: 'immune',
  cases: [
    {
      id: 'very-low-white-cells',
      when: below('immune-compromise.neutrophils', veryLowNeutrophilsBelow, 'x10^9/L'),
      severity: 'absolute',
      advice: ['Do not needle.', 'Wait and ask the treating team.'],
      patientText: 'Your white cell count was low, so it is best to wait.',
      evidence: ['ECAM-BREAST', 'ACUMED-INFO'],
      confidence: 'guideline',
    },
    {
      id: 'recent-stem-cell-transplant',
      when: includesAny('immune-compromise.why', ['stem-cell-transplant-this-year']),
      severity: 'absolute',
      advice: ["Do not needle without the transplant team's word."],
      patientText: 'Your transplant team should be asked first.',
      evidence: ['ACUMED-INFO', 'ECAM-BREAST'],
      confidence: 'project-proposal',
    },
    {
      id: 'clearly-weak',
      when: includesAny('immune-compromise.why', [
        'organ-transplant',
        'no-spleen',
        'low-immune-cells',
        'born-with-it',
        'often-ill',
        'cancer-treatment',
      ]),
      severity: 'relative',
      advice: [
        'Ask for medical advice if the weakness is severe.',
        'Clean skin with care, few needles, none left in place.',
        'Give written advice on early signs of infection.',
      ],
      patientText: 'Your body may find germs harder to fight, so your physio will talk with you first.',
      evidence: ['ISCP-LIST', 'SEED-000', 'SEED-004', 'ECAM-BREAST', 'MYCO'],
      articles: ['SEED-000', 'SEED-004'],
      confidence: 'guideline',
    },
    {
      id: 'flare-now',
      when: includesAny('immune-compromise.why', ['autoimmune-flare-now']),
      severity: 'relative',
      advice: ['Consider waiting for a calm phase.', 'Keep off hot or swollen joints.'],
      patientText: 'While your illness flares, your physio may suggest that you wait.',
      blocksMarkedIn: 'immune-compromise.hot-joints',
      evidence: ['ISCP-LIST', 'SEED-000'],
      articles: ['SEED-000', 'SEED-004'],
      confidence: 'guideline',
    },
    {
      id: 'cancer-medicine',
      when: includesAny('medicines.classes', ['antineoplastics']),
      severity: 'relative',
      advice: ['Ask for the last blood count and the date of the last dose.'],
      patientText:
        'One of your drugs can make germs harder to fight, so your physio will talk with you first.',
      evidence: ['ECAM-BREAST', 'ISCP-LIST'],
      confidence: 'guideline',
    },
    {
      id: 'with-diabetes-or-new-joint',
      when: all(weakImmunity, any(yes('diabetes'), hasNewJoint)),
      severity: 'relative',
      advice: ['Count the infection risks together.', 'Give written advice on early signs of infection.'],
      patientText: 'Some of your answers add up, so your physio will think it over with you.',
      evidence: ['ISCP-LIST', 'ACUMED-INFO'],
      confidence: 'project-proposal',
    },
    {
      id: 'told-us',
      when: yes('immune-compromise'),
      severity: 'precaution',
      advice: ['Clean skin with care; few needles.', 'Give written advice on early signs of infection.'],
      patientText: 'Your physio will take extra care with clean skin.',
      evidence: ['ISCP-LIST', 'SEED-000'],
      articles: ['SEED-000', 'SEED-004'],
      confidence: 'guideline',
    },
  ],
});
