import { all, any, below, includesAny, no, yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';
import { veryLowNeutrophilsBelow } from './shared/very-low-neutrophils';
import { veryLowPlateletsBelow } from './shared/very-low-platelets';

export const cancerActiveOrTreatment = defineContraindication({
  id: 'cancer-active-or-treatment',
  title: 'Cancer now, or cancer treatment',
  category: 'cancer',
  cases: [
    {
      id: 'very-low-counts',
      when: all(
        yes('cancer-active-or-treatment'),
        any(
          below('bleeding-disorder.platelets', veryLowPlateletsBelow, 'x10^9/L'),
          below('immune-compromise.neutrophils', veryLowNeutrophilsBelow, 'x10^9/L'),
        ),
      ),
      severity: 'absolute',
      advice: ['Do not needle.', "Wait for better counts and the cancer team's word."],
      patientText: 'Your blood counts were low, so it is best to wait.',
      evidence: ['ECAM-BREAST', 'CYBULARZ-2015', 'DEVALOIS-2024'],
      confidence: 'project-proposal',
    },
    {
      id: 'chemo-under-3-weeks',
      when: includesAny('cancer-active-or-treatment.situation', ['chemo-last-3-weeks']),
      severity: 'relative',
      advice: ['Get platelets and white cells first; unknown counts mean wait.'],
      patientText: 'After chemo your blood counts matter, so your physio will ask for them.',
      evidence: ['DEVALOIS-2024', 'ECAM-BREAST'],
      confidence: 'project-proposal',
    },
    {
      id: 'spread-to-bone',
      when: includesAny('cancer-active-or-treatment.situation', ['spread-to-bone']),
      severity: 'relative',
      advice: ['Do not needle beside the spine.', 'Ask the cancer team which bones are weak.'],
      patientText: 'Areas beside the spine are left alone.',
      blocksRegions: ['spine'],
      evidence: ['ECAM-BREAST', 'DEVALOIS-2024'],
      confidence: 'guideline',
    },
    {
      id: 'cancer-medicine',
      when: includesAny('medicines.classes', ['antineoplastics']),
      severity: 'relative',
      advice: ['Ask about treatment and counts: the list names a cancer medicine.'],
      patientText: 'Your physio will ask about one of your medicines.',
      evidence: ['DEVALOIS-2024', 'ECAM-BREAST'],
      confidence: 'guideline',
    },
    {
      id: 'cancer',
      when: yes('cancer-active-or-treatment'),
      severity: 'relative',
      advice: [
        'Let the cancer team know; ask for blood counts.',
        'Never needle over a tumour, an ulcer or sore treated skin.',
        'Few shallow needles if you go ahead.',
      ],
      patientText: 'Because of your cancer or its treatment, your physio will talk with you first.',
      blocksMarkedIn: 'cancer-active-or-treatment.where',
      evidence: ['ECAM-BREAST', 'DEVALOIS-2024', 'ICTMJC', 'PREEMPTIVE'],
      confidence: 'guideline',
    },
    {
      id: 'past-cancer-medicine',
      when: all(
        no('cancer-active-or-treatment'),
        includesAny('medicines.classes', ['cancer-marker-medicines']),
      ),
      severity: 'note',
      advice: ['Ask about past cancer treatment and its side.'],
      patientText: 'Your physio may ask what one of your medicines is for.',
      evidence: ['DEVALOIS-2024'],
      confidence: 'project-proposal',
    },
  ],
});
