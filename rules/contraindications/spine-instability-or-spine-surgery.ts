import { all, includesAny, yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';
import { takesAnticoagulant } from './shared/takes-anticoagulant';

export const spineInstabilityOrSpineSurgery = defineContraindication({
  id: 'spine-instability-or-spine-surgery',
  title: 'Spine surgery or unstable spine',
  category: 'surgical',
  cases: [
    {
      id: 'nerve-signs',
      when: includesAny('spine-instability-or-spine-surgery.kinds', ['weak-or-bladder-change']),
      severity: 'absolute',
      advice: ['Do not needle.', 'Do a nerve check now and refer the same day.'],
      patientText: 'A doctor should check this first, so please tell the staff.',
      evidence: ['ECAM-BREAST', 'DOCSARAHB'],
      confidence: 'project-proposal',
    },
    {
      id: 'unstable',
      when: includesAny('spine-instability-or-spine-surgery.kinds', ['unstable-or-broken']),
      severity: 'relative',
      advice: ['Leave that level alone: relaxed muscles can put the cord at risk.', 'Ask the spine team.'],
      patientText: 'That part of your spine is left alone, and your physio will talk with you first.',
      blocksMarkedIn: 'spine-instability-or-spine-surgery.levels',
      evidence: ['DOCSARAHB', 'ECAM-BREAST'],
      confidence: 'guideline',
    },
    {
      id: 'with-blood-thinner',
      when: all(yes('spine-instability-or-spine-surgery'), takesAnticoagulant),
      severity: 'relative',
      advice: ['Do not needle beside the spine: think of a bleed around the cord.'],
      patientText: 'Areas beside the spine may be left alone.',
      evidence: ['SEH-2011', 'SA-BN121-5.4'],
      confidence: 'project-proposal',
    },
    {
      id: 'with-numbness',
      when: all(yes('spine-instability-or-spine-surgery'), includesAny('reduced-sensation.kinds', ['numb'])),
      severity: 'relative',
      advice: ['Do a nerve check first and record it.'],
      patientText: 'Your physio will check feeling and strength first.',
      evidence: ['ECAM-BREAST', 'HALLE-2016'],
      confidence: 'project-proposal',
    },
    {
      id: 'bone-gap',
      when: includesAny('spine-instability-or-spine-surgery.kinds', ['bone-removed', 'spina-bifida']),
      severity: 'precaution',
      advice: ['Leave that level alone: bone cover is missing.', 'Stay shallow next to it.'],
      patientText: 'That part of your spine is left alone.',
      blocksMarkedIn: 'spine-instability-or-spine-surgery.levels',
      evidence: ['DOCSARAHB', 'SA-BN121-5.4', 'SEH-2011'],
      confidence: 'guideline',
    },
    {
      id: 'healed',
      when: includesAny('spine-instability-or-spine-surgery.kinds', ['healed-surgery']),
      severity: 'precaution',
      advice: ['Keep off scar and metal; stay shallow nearby.'],
      patientText: 'Your physio will keep away from the scar.',
      evidence: ['SA-BN121-5.4', 'HALLE-2016'],
      confidence: 'project-proposal',
    },
  ],
});
