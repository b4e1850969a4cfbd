import { all, includesAny, not } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';
import { takesBloodThinner } from './shared/takes-blood-thinner';

/** Bled or bruised without a reason, and no doctor found it normal. */
const bleedsAndNotChecked = all(
  includesAny('bleeding-disorder.kinds', ['bled-a-lot-after-a-procedure', 'bruises-for-no-reason']),
  not(includesAny('bleeding-disorder.kinds', ['checked-and-normal'])),
);

export const unexplainedBruisingOrBleeding = defineContraindication({
  id: 'unexplained-bruising-or-bleeding',
  title: 'Bruising or bleeding without a known cause',
  category: 'bleeding',
  cases: [
    {
      id: 'with-blood-thinner',
      when: all(bleedsAndNotChecked, takesBloodThinner),
      severity: 'absolute',
      advice: [
        'Do not needle until a doctor has checked it.',
        'Do not tell the patient to stop the medicine.',
      ],
      patientText: 'A doctor should check your bruising first.',
      evidence: ['ISCP-LIST', 'JOTFORM-COURSE'],
      confidence: 'project-proposal',
    },
    {
      id: 'not-checked',
      when: bleedsAndNotChecked,
      severity: 'relative',
      advice: ['Hold; ask the family doctor for a blood count and clotting test.'],
      patientText: 'A blood test may be a good idea before any needling.',
      evidence: ['JOTFORM-COURSE', 'ISCP-LIST'],
      confidence: 'guideline',
    },
    {
      id: 'since-medicine',
      when: includesAny('bleeding-disorder.kinds', ['bruises-since-medicine']),
      severity: 'precaution',
      advice: ['Check the medicine list; warn about bruising.'],
      patientText: 'You bruise more since a medicine, so your physio will use fewer needles.',
      evidence: ['ISCP-LIST'],
      confidence: 'project-proposal',
    },
    {
      id: 'checked',
      when: includesAny('bleeding-disorder.kinds', ['bled-a-lot-after-a-procedure', 'bruises-for-no-reason']),
      severity: 'note',
      advice: ['Record when and where it was checked.'],
      patientText: 'Your physio will note that this was checked.',
      evidence: ['JOTFORM-COURSE'],
      confidence: 'project-proposal',
    },
  ],
});
