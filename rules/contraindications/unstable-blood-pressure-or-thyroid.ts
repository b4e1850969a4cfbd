import { includesAny, yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';

export const unstableBloodPressureOrThyroid = defineContraindication({
  id: 'unstable-blood-pressure-or-thyroid',
  title: 'Blood pressure or thyroid out of control',
  category: 'metabolic',
  cases: [
    {
      id: 'very-high-pressure',
      when: yes('unstable-blood-pressure-or-thyroid.very-high-reading'),
      severity: 'relative',
      advice: ['Measure again after rest; if still that high, do not needle and ask a doctor today.'],
      patientText: 'Your blood pressure should be checked first.',
      evidence: ['PREEMPTIVE', 'ADVANTAGE'],
      confidence: 'project-proposal',
    },
    {
      id: 'fast-thyroid',
      when: includesAny('unstable-blood-pressure-or-thyroid.kinds', ['thyroid-fast-and-shaky']),
      severity: 'relative',
      advice: ['Ask a doctor first; avoid strong stimulation.'],
      patientText: 'Your thyroid should be checked first.',
      evidence: ['BACKGROUND'],
      confidence: 'project-proposal',
    },
    {
      id: 'pressure',
      when: includesAny('unstable-blood-pressure-or-thyroid.kinds', [
        'pressure-high-not-controlled',
        'pressure-low-and-dizzy',
      ]),
      severity: 'precaution',
      advice: ['Measure pressure; lie down; rise slowly.'],
      patientText: 'Your physio will measure your blood pressure and let you get up slowly.',
      evidence: ['PREEMPTIVE', 'ADVANTAGE', 'SYNCOPE-ABEL'],
      confidence: 'guideline',
    },
    {
      id: 'told-us',
      when: yes('unstable-blood-pressure-or-thyroid'),
      severity: 'note',
      advice: ['Record the last reading and treatment.'],
      patientText: 'Your physio will note this.',
      evidence: ['ADVANTAGE'],
      confidence: 'project-proposal',
    },
  ],
});
