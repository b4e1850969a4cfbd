import { all, atLeast, includesAny } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';
import { strongFearFrom } from './shared/strong-needle-fear';

export const painHypersensitivity = defineContraindication({
  id: 'pain-hypersensitivity',
  title: 'Pain from light touch, or pain all over',
  category: 'neurological',
  cases: [
    {
      id: 'with-needle-fear',
      when: all(
        includesAny('reduced-sensation.kinds', ['light-touch-hurts', 'pain-all-over']),
        atLeast('needle-fear.score', strongFearFrom, 'points'),
      ),
      severity: 'relative',
      advice: ['Talk first: fear and sore skin together can flare pain.', 'Consider another treatment.'],
      patientText: 'Your physio will talk with you about whether needles suit you.',
      evidence: ['WVAG'],
      confidence: 'project-proposal',
    },
    {
      id: 'light-touch-hurts',
      when: includesAny('reduced-sensation.kinds', ['light-touch-hurts']),
      severity: 'precaution',
      advice: [
        'Do not needle where light touch hurts.',
        'Work on the other side or further away, very lightly.',
      ],
      patientText: 'Areas where light touch hurts are left alone.',
      blocksMarkedIn: 'pain-hypersensitivity.where',
      evidence: ['WVAG', 'APTA-2013'],
      confidence: 'guideline',
    },
    {
      id: 'pain-all-over',
      when: includesAny('reduced-sensation.kinds', ['pain-all-over']),
      severity: 'precaution',
      advice: ['Start with one or two needles and see how the next days go.'],
      patientText: 'Your physio will start with very little and see how you feel.',
      evidence: ['WVAG'],
      confidence: 'project-proposal',
    },
  ],
});
