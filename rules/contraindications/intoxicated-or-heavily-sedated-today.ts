import { includesAny, yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';

export const intoxicatedOrHeavilySedatedToday = defineContraindication({
  id: 'intoxicated-or-heavily-sedated-today',
  title: 'Alcohol, drugs or strong calming medicine today',
  category: 'consent/capacity',
  cases: [
    {
      id: 'affected-now',
      when: yes('intoxicated-or-heavily-sedated-today.feels-affected'),
      severity: 'absolute',
      advice: [
        'Do not needle today; book another day.',
        'Treat any consent signed now as not valid.',
        'Make sure the patient gets home safely.',
      ],
      patientText: 'You told us you feel sleepy or foggy, so another day will be better.',
      evidence: ['SYNCOPE-ABEL', 'BACKGROUND'],
      confidence: 'project-proposal',
    },
    {
      id: 'taken-today',
      when: yes('intoxicated-or-heavily-sedated-today'),
      severity: 'relative',
      advice: [
        'Check that the patient is clear-headed and can say the plan back.',
        'Treat lying down with few needles, or book another day.',
        'No driving if drowsy.',
      ],
      patientText: 'You told us what you took today, so your physio will check how you feel.',
      evidence: ['SYNCOPE-ABEL', 'BACC', 'BACKGROUND'],
      articles: ['SEED-001'],
      confidence: 'project-proposal',
    },
    {
      id: 'steady-sedatives',
      when: includesAny('medicines.classes', ['opioids-sedatives']),
      severity: 'precaution',
      advice: [
        'Check alertness and understanding before signing.',
        'Remember that strong pain medicine can hide a warning pain.',
        'Give driving advice.',
      ],
      patientText: 'One of your pills can make you sleepy, so your physio will plan for that.',
      evidence: ['BACC', 'SYNCOPE-ABEL'],
      articles: ['SEED-001'],
      confidence: 'project-proposal',
    },
  ],
});
