import { includesAny, yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';

export const acuteMentalHealthCrisis = defineContraindication({
  id: 'acute-mental-health-crisis',
  title: 'Very upset, confused or in crisis now',
  category: 'psychological',
  cases: [
    {
      id: 'crisis',
      when: includesAny('acute-mental-health-crisis.signs', [
        'sees-or-hears-things',
        'very-mixed-up',
        'not-safe',
      ]),
      severity: 'absolute',
      advice: [
        'Do not needle today.',
        "Follow the clinic's safety pathway, calmly and kindly.",
        'Do not leave the patient alone.',
      ],
      patientText: 'Thank you for telling us how you feel; someone will come and talk with you.',
      evidence: ['SIERPINA-2005', 'ISCP-LIST', 'WA-SUNRISE'],
      confidence: 'guideline',
    },
    {
      id: 'strong-distress',
      when: includesAny('acute-mental-health-crisis.signs', ['very-upset', 'bad-memories']),
      severity: 'relative',
      advice: [
        'Talk first; offer a chaperone and a stop word.',
        'Ask for consent step by step.',
        'Do not needle if distress stays high.',
      ],
      patientText: 'Your physio will first talk with you about how you feel today.',
      evidence: ['ISCP-LIST', 'ANNA-PHYSIO'],
      confidence: 'project-proposal',
    },
    {
      id: 'told-us',
      when: yes('acute-mental-health-crisis'),
      severity: 'precaution',
      advice: ['Ask how the patient feels today.', 'Agree on a stop word.'],
      patientText: 'Your physio will ask how you feel today and go at your pace.',
      evidence: ['ISCP-LIST'],
      confidence: 'project-proposal',
    },
  ],
});
