import { yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';

export const notEatenOrExhausted = defineContraindication({
  id: 'not-eaten-or-exhausted',
  title: 'Empty stomach today',
  category: 'systemic-acute',
  cases: [
    {
      id: 'no-food',
      when: yes('not-eaten-or-exhausted'),
      severity: 'precaution',
      advice: ['Offer a snack and water first.', 'Start lying down; keep the first session short.'],
      patientText: 'A snack and a drink before treatment will help you feel well.',
      evidence: ['SYNCOPE-ABEL', 'SOMERSET', 'FORM-SANDYCOVE'],
      articles: ['SEED-000'],
      confidence: 'project-proposal',
    },
  ],
});
