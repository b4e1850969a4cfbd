import { all, includesAny, yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';
import { hasNewJoint } from './shared/has-new-joint';
import { limbs } from './shared/limbs';
import { weakImmunity } from './shared/weak-immunity';

export const skinInfectionLocal = defineContraindication({
  id: 'skin-infection-local',
  title: 'Skin infection',
  category: 'infection',
  cases: [
    {
      id: 'spreading',
      when: includesAny('skin-condition-or-wound-local.kinds', ['spreading-redness']),
      severity: 'absolute',
      advice: ['Do not needle anywhere.', 'Send to a doctor today.'],
      patientText: 'A doctor should look at your skin first.',
      evidence: ['SEED-000', 'SIERPINA-2005', 'APTA-LIST'],
      articles: ['SEED-000', 'SEED-001'],
      confidence: 'guideline',
    },
    {
      id: 'with-weak-immunity',
      when: all(includesAny('skin-condition-or-wound-local.kinds', ['infected-skin']), weakImmunity),
      severity: 'absolute',
      advice: ['Do not needle until it has healed.', 'Ask for a medical look.'],
      patientText: 'It is best to wait until your skin has healed.',
      evidence: ['SEED-000', 'APTA-LIST', 'SIERPINA-2005'],
      articles: ['SEED-000', 'SEED-001'],
      confidence: 'guideline',
    },
    {
      id: 'with-lymphoedema',
      when: all(
        includesAny('skin-condition-or-wound-local.kinds', ['infected-skin']),
        includesAny('lymphoedema.limbs', limbs),
      ),
      severity: 'absolute',
      advice: ['Do not needle: the swollen limb can become badly infected.', 'Ask for a medical look.'],
      patientText: 'It is best to wait until your skin has healed.',
      evidence: ['SEED-000', 'APTA-LIST'],
      articles: ['SEED-000'],
      confidence: 'project-proposal',
    },
    {
      id: 'with-diabetes',
      when: all(includesAny('skin-condition-or-wound-local.kinds', ['infected-skin']), yes('diabetes')),
      severity: 'relative',
      advice: [
        'Hold until somebody has looked at the skin.',
        'Send to a doctor if it is hot, growing or slow to heal.',
      ],
      patientText: 'Because of your diabetes, your physio will look at your skin first.',
      evidence: ['SEED-000', 'APTA-LIST', 'SIERPINA-2005'],
      articles: ['SEED-000', 'SEED-001'],
      confidence: 'project-proposal',
    },
    {
      id: 'with-new-joint',
      when: all(includesAny('skin-condition-or-wound-local.kinds', ['infected-skin']), hasNewJoint),
      severity: 'relative',
      advice: ['Do not needle near the new joint.', 'Consider waiting until the skin has healed.'],
      patientText: 'Because of your new joint, your physio may suggest waiting until your skin has healed.',
      evidence: ['SEED-000', 'APTA-LIST'],
      articles: ['SEED-000'],
      confidence: 'project-proposal',
    },
    {
      id: 'local',
      when: includesAny('skin-condition-or-wound-local.kinds', ['infected-skin', 'spreading-redness']),
      severity: 'precaution',
      advice: ['Keep well away from the infected skin.', 'Send to a doctor if it spreads.'],
      patientText: 'Your physio will keep away from the sore skin.',
      blocksMarkedIn: 'skin-condition-or-wound-local.where',
      evidence: ['SEED-000', 'APTA-LIST', 'ADVANTAGE'],
      articles: ['SEED-000', 'SEED-001'],
      confidence: 'guideline',
    },
  ],
});
