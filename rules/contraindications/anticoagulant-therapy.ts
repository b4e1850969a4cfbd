import { all, any, atLeast, includesAny, yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';
import { diagnosedClottingProblem } from './shared/diagnosed-clotting-problem';
import { plannedHardToPress } from './shared/planned-hard-to-press';
import { seriousLiverOrKidneyDisease } from './shared/serious-liver-or-kidney-disease';
import { takesAnticoagulant } from './shared/takes-anticoagulant';
import { takesAntiplatelet } from './shared/takes-antiplatelet';

/** Project proposal. A Swiss hospital stops at 1.5; needle EMG practice accepts the therapeutic range. */
const highInrFrom = 3.6;

/** Project proposal: more than four weeks. It only changes the advice, the person is reviewed anyway. */
const oldInrFrom = 5;

/**
 * Sources range from "avoid" to "not absolute". Here: review; stop only with a high INR, a bleed, a second
 * thinner or a clotting problem. Nobody is ever told to stop a medicine.
 */
export const anticoagulantTherapy = defineContraindication({
  id: 'anticoagulant-therapy',
  title: 'Blood thinner',
  category: 'medication',
  cases: [
    {
      id: 'clot-busting-medicine',
      when: includesAny('medicines.classes', ['thrombolytics']),
      severity: 'absolute',
      advice: ['Do not needle.', 'Ask when it was given and call the treating team.'],
      patientText: 'Your care team should be asked first because of a recent medicine.',
      evidence: ['ISCP-LIST', 'HSIEH-2023'],
      confidence: 'project-proposal',
    },
    {
      id: 'inr-high',
      when: atLeast('anticoagulant-therapy.inr', highInrFrom, 'INR'),
      severity: 'absolute',
      advice: [
        'Do not needle today.',
        'Tell the prescriber about the reading.',
        'Do not tell the patient to stop the medicine.',
      ],
      patientText: 'Your last INR was high, so today is not a good day for needles.',
      evidence: ['GZO-CH', 'HSIEH-2023'],
      articles: ['SEED-002', 'SEED-004'],
      confidence: 'project-proposal',
    },
    {
      id: 'bleeding',
      when: yes('anticoagulant-therapy.bleeds'),
      severity: 'absolute',
      advice: [
        'Do not needle today.',
        'Tell the prescriber about the bleed.',
        'Do not tell the patient to stop the medicine.',
      ],
      patientText: 'You told us about a bleed, so your doctor should know before any needling.',
      evidence: ['HSIEH-2023', 'ISCP-LIST'],
      articles: ['SEED-002', 'SEED-004'],
      confidence: 'project-proposal',
    },
    {
      id: 'with-antiplatelet',
      when: all(takesAnticoagulant, takesAntiplatelet),
      severity: 'absolute',
      advice: [
        'Do not needle until the prescriber has been asked.',
        'Do not tell the patient to stop either medicine.',
      ],
      patientText: 'You take two medicines that thin the blood, so your doctor should be asked first.',
      evidence: ['HSIEH-2023', 'MUNOZ-2022'],
      articles: ['SEED-002', 'SEED-004'],
      confidence: 'project-proposal',
    },
    {
      id: 'with-bleeding-disorder',
      when: all(takesAnticoagulant, diagnosedClottingProblem),
      severity: 'absolute',
      advice: ['Do not needle.', 'Ask the blood clinic and the prescriber.'],
      patientText: 'Your blood clinic should be asked first, and please keep taking your medicine.',
      evidence: ['HSIEH-2023', 'ISCP-LIST'],
      articles: ['SEED-002', 'SEED-004'],
      confidence: 'project-proposal',
    },
    {
      id: 'hard-to-press-area',
      when: all(takesAnticoagulant, plannedHardToPress),
      severity: 'relative',
      advice: [
        'Choose another area or stay shallow: a bleed here cannot be pressed.',
        'Near the spine, think of a bleed around the cord.',
      ],
      patientText: 'A different spot or a lighter touch may suit you better.',
      evidence: ['MUNOZ-2022', 'ISCP-LIST'],
      articles: ['SEED-002', 'SEED-004'],
      confidence: 'guideline',
    },
    {
      id: 'old-inr',
      when: atLeast('anticoagulant-therapy.inr-weeks-ago', oldInrFrom, 'weeks'),
      severity: 'relative',
      advice: ['Get a fresh INR before needling.'],
      patientText: 'A newer blood test may be needed first.',
      evidence: ['GZO-CH'],
      confidence: 'project-proposal',
    },
    {
      id: 'with-other-bleeding-risk',
      when: all(
        takesAnticoagulant,
        any(
          seriousLiverOrKidneyDisease,
          yes('diabetes'),
          yes('frail-or-older-adult'),
          includesAny('medicines.classes', ['nsaids', 'ssri-snri', 'systemic-corticosteroids']),
        ),
      ),
      severity: 'relative',
      advice: [
        'Count the risks together; prefer another treatment.',
        'If you go ahead: very few shallow needles and long pressure.',
      ],
      patientText: 'Some of your answers add up, so your physio will think it over with you.',
      evidence: ['HSIEH-2023', 'MYOPAIN', 'ISCP-LIST'],
      articles: ['SEED-002', 'SEED-004'],
      confidence: 'guideline',
    },
    {
      id: 'taking',
      when: takesAnticoagulant,
      severity: 'relative',
      advice: [
        'Confirm drug, dose and reason; never advise stopping it.',
        'Few fine shallow needles in muscles you can press on; press 2 to 5 minutes and check again at 10.',
        'Give written bleeding advice.',
      ],
      patientText:
        'Your blood thinner can make you bruise or bleed more, so your physio will talk with you first.',
      evidence: ['MUNOZ-2022', 'MCCULLOCH-2015', 'HSIEH-2023', 'SEED-002', 'SEED-004'],
      articles: ['SEED-002', 'SEED-004'],
      confidence: 'guideline',
    },
  ],
});
