import { all, any, atLeast, below, includesAny, no, yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';
import { plannedElectrical } from './shared/planned-electrical';
import { strongFearFrom } from './shared/strong-needle-fear';

/** Project proposal: a fit within the last four full weeks. */
const recentFitBelow = 5;

/** Project proposal: one year without a fit counts as controlled. */
const fitWithinAYearBelow = 52;

/** Fits of any kind; a single fever fit in childhood is judged apart. */
const hasFits = includesAny('epilepsy-or-seizures.kinds', [
  'epilepsy-or-fits',
  'fits-not-controlled',
  'fits-from-pain-fear-or-light',
]);

export const epilepsyOrSeizures = defineContraindication({
  id: 'epilepsy-or-seizures',
  title: 'Epilepsy or fits',
  category: 'neurological',
  cases: [
    {
      id: 'not-controlled',
      when: any(
        includesAny('epilepsy-or-seizures.kinds', ['fits-not-controlled', 'fits-from-pain-fear-or-light']),
        below('epilepsy-or-seizures.weeks-since-last-fit', recentFitBelow, 'weeks'),
      ),
      severity: 'absolute',
      advice: [
        'Do not needle until the treating doctor has been asked.',
        'Never suggest stopping the medicine.',
      ],
      patientText: 'Your doctor should be asked first because of your fits.',
      evidence: ['ADVANTAGE', 'EA-CONTRA', 'ACUMED-INFO'],
      confidence: 'project-proposal',
    },
    {
      id: 'within-a-year',
      when: below('epilepsy-or-seizures.weeks-since-last-fit', fitWithinAYearBelow, 'weeks'),
      severity: 'relative',
      advice: ['Ask about triggers and a seizure plan.', 'Treat lying down; never leave the patient alone.'],
      patientText: 'Because of your fits, your physio will talk with you first.',
      evidence: ['ISCP-LIST', 'DOCSARAHB'],
      confidence: 'project-proposal',
    },
    {
      id: 'electrical',
      when: all(hasFits, plannedElectrical),
      severity: 'relative',
      advice: ['Prefer needling by hand; never electrical near the head.'],
      patientText: 'Needling without current may suit you better.',
      evidence: ['EA-CONTRA'],
      articles: ['SEED-001'],
      confidence: 'guideline',
    },
    {
      id: 'with-needle-fear',
      when: all(hasFits, atLeast('needle-fear.score', strongFearFrom, 'points')),
      severity: 'relative',
      advice: [
        'Remember that fear and pain can set off a fit or a faint.',
        'Treat lying down; never leave the patient alone.',
      ],
      patientText: 'Your physio will talk with you about how to keep you calm.',
      evidence: ['AAVR-2017', 'ISCP-LIST'],
      confidence: 'project-proposal',
    },
    {
      id: 'with-fainting',
      when: all(hasFits, yes('fainting-history')),
      severity: 'relative',
      advice: ['Find out which it was: a faint can look like a fit.', 'Treat lying down.'],
      patientText: 'Your physio will ask more about your fits and faints.',
      evidence: ['AAVR-2017', 'ISCP-LIST'],
      confidence: 'project-proposal',
    },
    {
      id: 'controlled',
      when: hasFits,
      severity: 'precaution',
      advice: ['Treat lying down with few needles.', 'Never leave the patient alone; know the seizure plan.'],
      patientText: 'Your physio will stay with you during treatment.',
      evidence: ['ISCP-LIST', 'JOTFORM-COURSE'],
      confidence: 'guideline',
    },
    {
      id: 'childhood-fever-fit',
      when: includesAny('epilepsy-or-seizures.kinds', ['one-childhood-fever-fit']),
      severity: 'note',
      advice: ['Record only.'],
      patientText: 'Your physio will note this.',
      evidence: ['ISCP-LIST'],
      confidence: 'project-proposal',
    },
    {
      id: 'fit-medicine',
      when: all(no('epilepsy-or-seizures'), includesAny('medicines.classes', ['antiepileptics'])),
      severity: 'note',
      advice: ['Ask what the medicine is for; many people take it for nerve pain, migraine or mood.'],
      patientText: 'Your physio may ask what one of your medicines is for.',
      evidence: ['ISCP-LIST'],
      confidence: 'project-proposal',
    },
  ],
});
