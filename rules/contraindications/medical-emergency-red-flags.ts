import { yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';

/** Signs that need help now. Staff are alerted as soon as the answer is yes or not sure. */
export const medicalEmergencyRedFlags = defineContraindication({
  id: 'medical-emergency-red-flags',
  title: 'Emergency sign now',
  category: 'systemic-acute',
  cases: [
    {
      id: 'now',
      when: yes('medical-emergency-red-flags'),
      severity: 'absolute',
      advice: ['Do not needle.', 'Go to the patient now and start the emergency pathway.'],
      patientText: 'You told us about a sign that needs help now, so please tell the staff right away.',
      evidence: ['ISCP-LIST', 'WHO-1999', 'SEED-004'],
      articles: ['SEED-001', 'SEED-004'],
      confidence: 'guideline',
    },
  ],
});
