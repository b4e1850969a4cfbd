import { includesAny } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';

export const allergyMetalLatexAntiseptic = defineContraindication({
  id: 'allergy-metal-latex-antiseptic',
  title: 'Allergy to metal, latex, skin cleaner or tape',
  category: 'allergy',
  cases: [
    {
      id: 'severe',
      when: includesAny('prior-adverse-reaction.kinds', ['swelling-or-trouble-breathing']),
      severity: 'relative',
      advice: [
        'Find out what caused it; make sure it is not used.',
        'Have the allergy plan and emergency kit ready.',
      ],
      patientText: 'Because of a strong reaction before, your physio will check what is used.',
      evidence: ['ISCP-LIST', 'PREEMPTIVE', 'ADVANTAGE'],
      confidence: 'project-proposal',
    },
    {
      id: 'metal',
      when: includesAny('prior-adverse-reaction.kinds', ['rash-from-metal']),
      severity: 'precaution',
      advice: ['Use coated or gold-plated needles, or none.', 'Record the needle type.'],
      patientText: 'Your physio can use needles with a coating.',
      evidence: ['PREEMPTIVE', 'NICKEL-FREE', 'ADVANTAGE'],
      confidence: 'guideline',
    },
    {
      id: 'latex-wipe-or-tape',
      when: includesAny('prior-adverse-reaction.kinds', ['rash-from-latex-wipe-or-tape']),
      severity: 'precaution',
      advice: ['Use latex-free gloves and another skin cleaner or tape.', 'Record what was used.'],
      patientText: 'Your physio will use other gloves, wipes or tape.',
      evidence: ['ISCP-LIST'],
      confidence: 'guideline',
    },
  ],
});
