import { atLeast, yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';

/** Years. A note only: age by itself is no reason to do less. */
const olderFrom = 75;

/** Frailty is asked, age is worked out, and age alone is a note. */
export const frailOrOlderAdult = defineContraindication({
  id: 'frail-or-older-adult',
  title: 'Frail or older adult',
  category: 'age',
  cases: [
    {
      id: 'frail',
      when: yes('frail-or-older-adult'),
      severity: 'relative',
      advice: [
        'Decide whether needling is worth it; prefer few, shallow needles, lying down.',
        'Check the medicine list and the skin.',
        'Help the patient up slowly and ask who is at home.',
      ],
      patientText:
        'You told us you feel weak or had falls, so your physio will choose a gentle plan with you.',
      evidence: ['ISCP-LIST', 'SIERPINA-2005', 'SEED-000'],
      articles: ['SEED-000'],
      confidence: 'guideline',
    },
    {
      id: 'older-and-fit',
      when: atLeast('age', olderFrom, 'years'),
      severity: 'note',
      advice: ['Check skin and medicines as usual.'],
      patientText: 'Your physio will check your skin and your medicines with you.',
      evidence: ['SEED-000'],
      articles: ['SEED-000'],
      confidence: 'seed',
    },
  ],
});
