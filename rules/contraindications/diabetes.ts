import { all, any, atLeast, includesAny, no, yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';

/** Project proposal: 75 mmol/mol is 9 %. A person’s own target may differ. */
const poorControlFrom = 75;

/**
 * The Irish list names all diabetes, one article only uncontrolled. All are at least a precaution; poor or
 * unknown control is review.
 */
export const diabetes = defineContraindication({
  id: 'diabetes',
  title: 'Diabetes',
  category: 'metabolic',
  cases: [
    {
      id: 'low-sugar-now',
      when: includesAny('diabetes.signs', ['shaky-or-sweaty-now']),
      severity: 'absolute',
      advice: ['Do not needle.', 'Check and treat the sugar first; stay with the patient.'],
      patientText: 'Your sugar may be low, so please tell the staff now.',
      evidence: ['SF-DIAB'],
      confidence: 'project-proposal',
    },
    {
      id: 'no-food-on-insulin',
      when: all(
        yes('not-eaten-or-exhausted'),
        any(yes('diabetes.uses-insulin'), includesAny('medicines.classes', ['insulin-and-glucose-lowering'])),
      ),
      severity: 'absolute',
      advice: ['Give food and check the sugar first.', 'Ask the food question again after that.'],
      patientText: 'Please eat something first so your sugar stays steady.',
      evidence: ['SF-DIAB'],
      articles: ['SEED-001'],
      confidence: 'project-proposal',
    },
    {
      id: 'poor-control',
      when: any(
        atLeast('diabetes.hba1c', poorControlFrom, 'mmol/mol'),
        includesAny('diabetes.signs', ['often-very-high-or-low']),
      ),
      severity: 'relative',
      advice: ['Ask for medical advice before needling.', 'Agree a date to look again.'],
      patientText: 'Your sugar should be steadier first, so your physio will talk with you.',
      evidence: ['SEED-001', 'SF-DIAB', 'JOTFORM-COURSE'],
      articles: ['SEED-001'],
      confidence: 'guideline',
    },
    {
      id: 'sore-on-foot-or-leg',
      when: includesAny('diabetes.signs', ['sore-on-foot-or-leg']),
      severity: 'relative',
      advice: ['Do not needle the lower legs or feet.', 'Refer the wound.'],
      patientText: 'A sore on a foot or leg should be looked at first.',
      blocksRegions: ['lower-legs-and-feet'],
      evidence: ['SF-DIAB', 'GOLDFIELDS', 'ANNA-PHYSIO'],
      confidence: 'guideline',
    },
    {
      id: 'poor-blood-flow',
      when: all(
        yes('diabetes'),
        includesAny('vascular-disease.kinds', [
          'blocked-leg-arteries',
          'poor-circulation',
          'leg-pain-at-rest-or-sore',
        ]),
      ),
      severity: 'relative',
      advice: ['Do not needle the lower legs or feet.'],
      patientText: 'Because of blood flow, your lower legs and feet are left alone.',
      blocksRegions: ['lower-legs-and-feet'],
      evidence: ['GOLDFIELDS', 'ANNA-PHYSIO', 'SEED-001'],
      articles: ['SEED-001'],
      confidence: 'guideline',
    },
    {
      id: 'medicine-says-diabetes',
      when: all(no('diabetes'), includesAny('medicines.classes', ['insulin-and-glucose-lowering'])),
      severity: 'relative',
      advice: [
        'Ask again: the list names a sugar-lowering medicine but the answer was no.',
        'Go through the diabetes questions together.',
      ],
      patientText: 'Your physio will ask about one of your medicines.',
      evidence: ['ISCP-LIST', 'SF-DIAB'],
      confidence: 'project-proposal',
    },
    {
      id: 'numb-feet',
      when: includesAny('diabetes.signs', ['numb-feet']),
      severity: 'precaution',
      advice: ['Do not needle the feet.', 'Test feeling in the lower legs.'],
      patientText: 'Your feet are left alone because feeling there is less.',
      blocksRegions: ['feet'],
      evidence: ['ANNA-PHYSIO', 'SF-DIAB', 'JOTFORM-COURSE'],
      confidence: 'guideline',
    },
    {
      id: 'numb-hands',
      when: includesAny('diabetes.signs', ['numb-hands']),
      severity: 'precaution',
      advice: ['Do not needle the hands.'],
      patientText: 'Your hands are left alone because feeling there is less.',
      blocksRegions: ['hands'],
      evidence: ['ANNA-PHYSIO', 'SF-DIAB'],
      confidence: 'guideline',
    },
    {
      id: 'diabetes',
      when: yes('diabetes'),
      severity: 'precaution',
      advice: ['Clean skin with care; few needles.', 'Keep a snack ready; leave pump and sensor alone.'],
      patientText: 'With diabetes your physio takes extra care of your skin and your sugar.',
      evidence: ['ISCP-LIST', 'SAFEMINDZ', 'SF-DIAB'],
      articles: ['SEED-001'],
      confidence: 'guideline',
    },
    {
      id: 'marker-medicine',
      when: all(no('diabetes'), includesAny('medicines.classes', ['diabetes-marker-medicines'])),
      severity: 'note',
      advice: ['Ask what the medicine is for; it may not be diabetes.'],
      patientText: 'Your physio may ask what one of your medicines is for.',
      evidence: ['ISCP-LIST'],
      confidence: 'project-proposal',
    },
  ],
});
