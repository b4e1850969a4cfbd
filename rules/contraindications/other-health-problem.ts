import { yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';

/**
 * A person must read free text, so any yes is review. It never judges HIV or hepatitis: neither is a reason
 * to refuse.
 */
export const otherHealthProblem = defineContraindication({
  id: 'other-health-problem',
  title: "Another health problem, in the patient's words",
  category: 'other',
  cases: [
    {
      id: 'told-us',
      when: yes('other-health-problem'),
      severity: 'relative',
      advice: [
        'Read what the patient wrote and decide.',
        'HIV or hepatitis alone is never a reason to refuse.',
      ],
      patientText: 'Your physio will read what you told us and talk with you.',
      evidence: ['ISCP-LIST'],
      articles: ['SEED-002', 'SEED-003'],
      confidence: 'project-proposal',
    },
  ],
});
