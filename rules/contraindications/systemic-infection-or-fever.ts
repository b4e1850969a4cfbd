import { all, includesAny, yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';
import { hasNewJoint } from './shared/has-new-joint';
import { weakImmunity } from './shared/weak-immunity';

export const systemicInfectionOrFever = defineContraindication({
  id: 'systemic-infection-or-fever',
  title: 'Fever or infection in the body',
  category: 'infection',
  cases: [
    {
      id: 'ill-now',
      when: includesAny('systemic-infection-or-fever.kinds', ['ill-or-fever-now', 'on-infection-medicine']),
      severity: 'absolute',
      advice: [
        'Do not needle; book again when well and the medicine is finished.',
        'Check for signs of a serious infection.',
      ],
      patientText: 'It is best to wait until you are well before having needles.',
      evidence: ['SEED-001', 'APTA-LIST', 'MIGROS-CH', 'GZO-CH'],
      articles: ['SEED-000', 'SEED-001'],
      confidence: 'guideline',
    },
    {
      id: 'with-weak-immunity',
      when: all(includesAny('systemic-infection-or-fever.kinds', ['cold-without-fever']), weakImmunity),
      severity: 'absolute',
      advice: ['Do not needle while any infection is there.', 'Ask for a medical look.'],
      patientText: 'It is best to wait until you are well and your doctor agrees.',
      evidence: ['ISCP-LIST', 'SIERPINA-2005', 'APTA-LIST'],
      confidence: 'guideline',
    },
    {
      id: 'with-new-joint',
      when: all(includesAny('systemic-infection-or-fever.kinds', ['cold-without-fever']), hasNewJoint),
      severity: 'relative',
      advice: [
        'Consider waiting: germs in the blood can settle on a new joint.',
        'If in doubt, book again when well.',
      ],
      patientText: 'Because of your new joint, your physio may suggest waiting until you are well.',
      evidence: ['STEENTJES-2015', 'APTA-LIST'],
      confidence: 'project-proposal',
    },
    {
      id: 'mild-or-just-over',
      when: yes('systemic-infection-or-fever'),
      severity: 'precaution',
      advice: ['Ask how the patient feels and since when.', 'Rebook if there is any doubt.'],
      patientText: 'You told us about an illness this week, so your physio will ask how you feel.',
      evidence: ['APTA-LIST', 'SEED-001'],
      articles: ['SEED-001'],
      confidence: 'project-proposal',
    },
  ],
});
