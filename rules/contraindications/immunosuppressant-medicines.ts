import { all, any, includesAny, not, yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';
import { infectionNow } from './shared/infection-now';
import { takesImmunosuppressant } from './shared/takes-immunosuppressant';

export const immunosuppressantMedicines = defineContraindication({
  id: 'immunosuppressant-medicines',
  title: 'Medicine that lowers immunity',
  category: 'medication',
  cases: [
    {
      id: 'with-infection',
      when: all(takesImmunosuppressant, infectionNow),
      severity: 'absolute',
      advice: [
        'Do not needle until the infection is over.',
        'Ask for a medical look; do not stop the medicine.',
      ],
      patientText: 'It is best to wait until the infection is over.',
      evidence: ['ISCP-LIST', 'ADVANTAGE'],
      articles: ['SEED-000', 'SEED-001', 'SEED-004'],
      confidence: 'guideline',
    },
    {
      id: 'strong',
      when: any(
        includesAny('immunosuppressant-medicines.kinds', [
          'biologic-or-similar',
          'transplant-medicine',
          'cancer-drug',
          'other',
        ]),
        includesAny('medicines.classes', ['anti-tnf', 'interleukin-and-other-biologics', 'jak-s1p-ms']),
      ),
      severity: 'relative',
      advice: [
        'Clean skin with care; few needles, none left in place.',
        'Never advise stopping the medicine.',
        'Give an infection advice sheet.',
      ],
      patientText: 'Your medicine lowers your defences, so your physio will talk with you first.',
      evidence: ['ISCP-LIST', 'ADVANTAGE'],
      articles: ['SEED-000', 'SEED-004'],
      confidence: 'guideline',
    },
    {
      id: 'conventional',
      when: all(
        includesAny('medicines.classes', ['conventional-immunosuppressants']),
        not(includesAny('immunosuppressant-medicines.kinds', ['weekly-methotrexate'])),
      ),
      severity: 'relative',
      advice: ['Ask what it is for and how much.', 'Clean skin with care; few needles.'],
      patientText: 'One of your pills may make germs harder to fight, so your physio will ask about it.',
      evidence: ['ISCP-LIST', 'ADVANTAGE'],
      articles: ['SEED-001', 'SEED-004'],
      confidence: 'guideline',
    },
    {
      id: 'steroids-high',
      when: yes('immunosuppressant-medicines.steroid-high'),
      severity: 'relative',
      advice: ['Expect thin skin, bruises and slow healing.', 'Few shallow needles if you go ahead.'],
      patientText: 'Steroid pills can thin the skin, so your physio will talk with you first.',
      evidence: ['PHYSIOSOUTH', 'ISCP-LIST'],
      articles: ['SEED-001', 'SEED-004'],
      confidence: 'project-proposal',
    },
    {
      id: 'steroids-not-described',
      when: all(
        includesAny('medicines.classes', ['systemic-corticosteroids']),
        not(includesAny('immunosuppressant-medicines.kinds', ['steroid-tablets'])),
      ),
      severity: 'relative',
      advice: ['Ask for dose and how long it has been taken.'],
      patientText: 'Your physio will ask how much of this medicine you take.',
      evidence: ['PHYSIOSOUTH', 'ISCP-LIST'],
      articles: ['SEED-001'],
      confidence: 'project-proposal',
    },
    {
      id: 'with-diabetes',
      when: all(takesImmunosuppressant, yes('diabetes')),
      severity: 'relative',
      advice: ['Count the infection risks together.'],
      patientText: 'Some of your answers add up, so your physio will think it over with you.',
      evidence: ['ISCP-LIST'],
      confidence: 'project-proposal',
    },
    {
      id: 'taking',
      when: takesImmunosuppressant,
      severity: 'precaution',
      advice: ['Look at the skin; clean with care; few needles.', 'Give an infection advice sheet.'],
      patientText: 'Your physio will take extra care with clean skin.',
      evidence: ['ISCP-LIST', 'ADVANTAGE'],
      articles: ['SEED-001', 'SEED-004'],
      confidence: 'guideline',
    },
  ],
});
