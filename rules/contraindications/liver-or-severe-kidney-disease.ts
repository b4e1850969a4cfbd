import { includesAny, yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';
import { limbs } from './shared/limbs';
import { seriousLiverOrKidneyDisease } from './shared/serious-liver-or-kidney-disease';

export const liverOrSevereKidneyDisease = defineContraindication({
  id: 'liver-or-severe-kidney-disease',
  title: 'Liver scarring or badly working kidneys',
  category: 'bleeding',
  cases: [
    {
      id: 'serious',
      when: seriousLiverOrKidneyDisease,
      severity: 'relative',
      advice: [
        'Ask for the latest platelet count and clotting test.',
        'Shallow needles only if you go ahead.',
      ],
      patientText:
        'Liver or kidney disease can change how you bleed, so your physio will talk with you first.',
      evidence: ['HSIEH-2023', 'MYOPAIN'],
      confidence: 'guideline',
    },
    {
      id: 'fistula-limb',
      when: includesAny('liver-or-severe-kidney-disease.fistula-limbs', limbs),
      severity: 'relative',
      advice: ['Never needle, press or tie off the fistula limb.'],
      patientText: 'Your physio will leave your dialysis arm or leg alone.',
      blocksMarkedIn: 'liver-or-severe-kidney-disease.fistula-limbs',
      evidence: ['BACKGROUND'],
      confidence: 'project-proposal',
    },
    {
      id: 'mild',
      when: yes('liver-or-severe-kidney-disease'),
      severity: 'note',
      advice: ['Record the cause and the last check.'],
      patientText: 'Your physio will note your liver or kidney problem.',
      evidence: ['MYOPAIN'],
      confidence: 'project-proposal',
    },
  ],
});
