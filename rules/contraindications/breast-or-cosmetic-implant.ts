import { all, includesAny } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';

export const breastOrCosmeticImplant = defineContraindication({
  id: 'breast-or-cosmetic-implant',
  title: 'Breast or other body implant',
  category: 'cardiac/implant',
  cases: [
    {
      id: 'new-implant',
      when: all(
        includesAny('implants.kinds', ['breast-implant', 'other-cosmetic-implant']),
        includesAny('recent-surgery-or-injection.kinds', ['operation']),
      ),
      severity: 'relative',
      advice: ['If the implant is less than six weeks old, hold.'],
      patientText: 'If your implant is new, your physio may suggest waiting.',
      evidence: ['JOTFORM-COURSE'],
      confidence: 'project-proposal',
    },
    {
      id: 'breast',
      when: includesAny('implants.kinds', ['breast-implant']),
      severity: 'note',
      advice: ['Leave chest and breast alone: a needle could pierce the implant.'],
      patientText: 'Your chest is left alone because of your implant.',
      blocksRegions: ['chest', 'breast'],
      evidence: ['ECAM-BREAST', 'ICTMJC', 'NZASA'],
      confidence: 'guideline',
    },
    {
      id: 'other',
      when: includesAny('implants.kinds', ['other-cosmetic-implant']),
      severity: 'note',
      advice: ['Leave the area over and next to the implant alone.'],
      patientText: 'The area of your implant is left alone.',
      blocksMarkedIn: 'implants.where',
      evidence: ['ICTMJC', 'JOTFORM-COURSE'],
      confidence: 'guideline',
    },
  ],
});
