import { all, includesAny, is, not, yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';

export const capacityLacking = defineContraindication({
  id: 'capacity-lacking',
  title: 'Needs help to understand, or may not be able to decide',
  category: 'consent/capacity',
  cases: [
    {
      id: 'no-lawful-decider',
      when: all(
        includesAny('capacity-lacking.help-kinds', ['memory-or-thinking']),
        is('capacity-lacking.assessment', 'lacks-no-lawful-decider'),
      ),
      severity: 'absolute',
      advice: [
        'Do not needle.',
        'Find the person who may lawfully decide, then start again.',
        'Write down how capacity was judged.',
      ],
      patientText: 'Your physio wants the right person to help with this choice before going on.',
      evidence: ['ISCP-LIST', 'GOLDFIELDS', 'WA-SUNRISE'],
      confidence: 'guideline',
    },
    {
      id: 'capacity-in-doubt',
      when: all(
        includesAny('capacity-lacking.help-kinds', ['memory-or-thinking']),
        not(is('capacity-lacking.assessment', 'has-capacity')),
      ),
      severity: 'relative',
      advice: [
        'Judge capacity for this decision today and record it.',
        'Ask the patient to say it back in their own words.',
        'Needle only if the patient can tell you about pain or breathlessness during and after.',
      ],
      patientText: 'Your physio will take time to go through this choice with you.',
      evidence: ['ISCP-LIST', 'APTA-LIST', 'WA-SUNRISE', 'ECAM-BREAST'],
      confidence: 'guideline',
    },
    {
      id: 'needs-help',
      when: yes('capacity-lacking'),
      severity: 'precaution',
      advice: [
        'Read the form aloud or use large print.',
        'Go through every answer again together.',
        'Record who helped.',
      ],
      patientText: 'You asked for help with the form, so your physio will go through it with you.',
      evidence: ['ISCP-LIST', 'APTA-LIST'],
      confidence: 'project-proposal',
    },
  ],
});
