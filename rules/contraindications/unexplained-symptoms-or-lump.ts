import { all, not, yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';

export const unexplainedSymptomsOrLump = defineContraindication({
  id: 'unexplained-symptoms-or-lump',
  title: 'Lump, weight loss or night pain without a known cause',
  category: 'cancer',
  cases: [
    {
      id: 'not-explained',
      when: all(yes('unexplained-symptoms-or-lump'), not(yes('unexplained-symptoms-or-lump.seen'))),
      severity: 'relative',
      advice: ['Refer first; do not let needling delay a diagnosis.'],
      patientText: 'A doctor should look at this before we go on.',
      evidence: ['ACUMED-INFO', 'KEARNS-2019', 'DOCSARAHB'],
      confidence: 'guideline',
    },
    {
      id: 'explained',
      when: yes('unexplained-symptoms-or-lump'),
      severity: 'note',
      advice: ['Record what the doctor found.'],
      patientText: 'Your physio will note what your doctor found.',
      evidence: ['KEARNS-2019'],
      confidence: 'project-proposal',
    },
  ],
});
