import { all, any, below, includesAny, yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';
import { plannedElectrical } from './shared/planned-electrical';
import { weakImmunity } from './shared/weak-immunity';

/** Project proposal: six months. The published infection came seven months after the operation. */
const newJointBelow = 26;

/**
 * A new joint does not close its region, because muscle away from it may be needled. The knee is nearly all
 * joint and closes.
 */
export const jointReplacementOrMetalwork = defineContraindication({
  id: 'joint-replacement-or-metalwork',
  title: 'New joint, plates or screws',
  category: 'surgical',
  cases: [
    {
      id: 'under-6-months-near-plan',
      when: all(
        yes('joint-replacement-or-metalwork.near-plan'),
        below('joint-replacement-or-metalwork.weeks-since', newJointBelow, 'weeks'),
      ),
      severity: 'relative',
      advice: [
        'Prefer another area in the first six months.',
        'Stay away from joint, scar and metal.',
        'Send any sign of infection to the surgeon, not to another visit here.',
      ],
      patientText: 'Your new joint is still young, so your physio will talk with you first.',
      evidence: ['STEENTJES-2015', 'SCOTTSDALE'],
      confidence: 'project-proposal',
    },
    {
      id: 'infected-once',
      when: includesAny('implants.kinds', ['joint-or-metal-was-infected']),
      severity: 'relative',
      advice: ['Ask the surgeon before needling anywhere near.'],
      patientText: 'Because it was infected once, your physio will talk with you first.',
      evidence: ['STEENTJES-2015'],
      confidence: 'project-proposal',
    },
    {
      id: 'electrical-near-plan',
      when: all(yes('joint-replacement-or-metalwork.near-plan'), plannedElectrical),
      severity: 'relative',
      advice: ['No electrical current over metal.'],
      patientText: 'Needling without current may suit you better.',
      evidence: ['ICTMJC'],
      confidence: 'project-proposal',
    },
    {
      id: 'infection-risk-near-plan',
      when: all(yes('joint-replacement-or-metalwork.near-plan'), any(weakImmunity, yes('diabetes'))),
      severity: 'relative',
      advice: ['Count the infection risks together; prefer another area.'],
      patientText: 'Some of your answers add up, so your physio will think it over with you.',
      evidence: ['STEENTJES-2015', 'BMAS-TKA'],
      confidence: 'project-proposal',
    },
    {
      id: 'near-plan',
      when: yes('joint-replacement-or-metalwork.near-plan'),
      severity: 'precaution',
      advice: [
        'Muscle only, away from joint and metal.',
        'Strict clean technique.',
        'Give an infection advice sheet.',
      ],
      patientText: 'Your physio will keep away from your joint or metal.',
      evidence: ['STEENTJES-2015', 'ICTMJC', 'IMS-VIC'],
      confidence: 'guideline',
    },
    {
      id: 'left-knee',
      when: includesAny('joint-replacement-or-metalwork.where', ['knee-left']),
      severity: 'note',
      advice: ['Leave the left knee alone: the region is mostly joint.'],
      patientText: 'Your left knee is left alone.',
      blocksRegions: ['knee-left'],
      evidence: ['SCOTTSDALE', 'ICTMJC'],
      confidence: 'guideline',
    },
    {
      id: 'right-knee',
      when: includesAny('joint-replacement-or-metalwork.where', ['knee-right']),
      severity: 'note',
      advice: ['Leave the right knee alone: the region is mostly joint.'],
      patientText: 'Your right knee is left alone.',
      blocksRegions: ['knee-right'],
      evidence: ['SCOTTSDALE', 'ICTMJC'],
      confidence: 'guideline',
    },
    {
      id: 'elsewhere',
      when: includesAny('implants.kinds', ['new-joint', 'plates-or-screws']),
      severity: 'note',
      advice: ['Record where it is and when it was done.'],
      patientText: 'Your physio will note your joint or metal.',
      evidence: ['ICTMJC'],
      confidence: 'project-proposal',
    },
  ],
});
