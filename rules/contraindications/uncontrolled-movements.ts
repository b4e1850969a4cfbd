import { all, includesAny, no } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';
import { plannedOverTheLung } from './shared/planned-over-the-lung';

export const uncontrolledMovements = defineContraindication({
  id: 'uncontrolled-movements',
  title: 'Shakes or movements that cannot be stopped',
  category: 'neurological',
  cases: [
    {
      id: 'cannot-stay-still',
      when: no('uncontrolled-movements.can-stay-still'),
      severity: 'absolute',
      advice: ['Do not needle.'],
      patientText: 'Needles are only used when you can lie still in comfort.',
      evidence: ['DOCSARAHB'],
      confidence: 'guideline',
    },
    {
      id: 'over-lung',
      when: all(includesAny('epilepsy-or-seizures.kinds', ['strong-shakes-or-spasms']), plannedOverTheLung),
      severity: 'absolute',
      advice: ['Do not needle over the lung.', 'Choose another area.'],
      patientText: 'A different spot or kind of care will suit you better.',
      evidence: ['DOCSARAHB'],
      confidence: 'project-proposal',
    },
    {
      id: 'strong',
      when: includesAny('epilepsy-or-seizures.kinds', ['strong-shakes-or-spasms']),
      severity: 'relative',
      advice: ['Only for physios trained in spasticity; in and out, no needle left in place.'],
      patientText: 'Your physio will check if needles can be used with your movements.',
      evidence: ['DOCSARAHB', 'BACKGROUND'],
      confidence: 'project-proposal',
    },
    {
      id: 'mild-tremor',
      when: includesAny('epilepsy-or-seizures.kinds', ['mild-tremor']),
      severity: 'note',
      advice: ['Support the limb.'],
      patientText: 'Your physio will support your arm or leg.',
      evidence: ['DOCSARAHB'],
      confidence: 'project-proposal',
    },
  ],
});
