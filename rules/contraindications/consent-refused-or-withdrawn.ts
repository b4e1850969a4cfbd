import { yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';

/** No consent, no needle. Withdrawal at any later moment is this fact set to yes. */
export const consentRefusedOrWithdrawn = defineContraindication({
  id: 'consent-refused-or-withdrawn',
  title: 'Does not want needling, or takes back consent',
  category: 'consent/capacity',
  cases: [
    {
      id: 'says-no',
      when: yes('consent-refused-or-withdrawn'),
      severity: 'absolute',
      advice: [
        'Do not needle.',
        'Offer another treatment and keep all other care the same.',
        'Record the refusal or withdrawal with the time; keep the earlier record.',
      ],
      patientText: 'You told us you would rather not have dry needling, and that is fine.',
      evidence: ['ISCP-LIST', 'ICTMJC', 'APTA-LIST', 'MDU'],
      articles: ['SEED-004'],
      confidence: 'guideline',
    },
  ],
});
