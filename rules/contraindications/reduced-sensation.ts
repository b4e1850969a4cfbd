import { includesAny } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';

export const reducedSensation = defineContraindication({
  id: 'reduced-sensation',
  title: 'Numb skin',
  category: 'neurological',
  cases: [
    {
      id: 'new-or-worse',
      when: includesAny('reduced-sensation.kinds', ['new-or-getting-worse']),
      severity: 'absolute',
      advice: ['Do not needle.', 'Do a nerve check now and refer the same day.'],
      patientText: 'New numbness should be checked by a doctor first.',
      evidence: ['MIGROS-CH', 'DOCSARAHB'],
      confidence: 'project-proposal',
    },
    {
      id: 'numb-area',
      when: includesAny('reduced-sensation.kinds', ['numb']),
      severity: 'note',
      advice: ['Leave the numb area alone: it cannot warn of harm.', 'Test and record feeling.'],
      patientText: 'The numb area is left alone.',
      blocksMarkedIn: 'reduced-sensation.where',
      evidence: ['MIGROS-CH', 'DOCSARAHB', 'PHYSIOSOUTH'],
      confidence: 'guideline',
    },
  ],
});
