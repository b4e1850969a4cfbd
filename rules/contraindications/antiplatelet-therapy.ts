import { all, includesAny } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';
import { diagnosedClottingProblem } from './shared/diagnosed-clotting-problem';
import { plannedDeep } from './shared/planned-deep';
import { takesAnticoagulant } from './shared/takes-anticoagulant';
import { takesAntiplatelet } from './shared/takes-antiplatelet';

export const antiplateletTherapy = defineContraindication({
  id: 'antiplatelet-therapy',
  title: 'Aspirin or another antiplatelet medicine',
  category: 'medication',
  cases: [
    {
      id: 'with-anticoagulant',
      when: all(takesAntiplatelet, takesAnticoagulant),
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
      when: all(takesAntiplatelet, diagnosedClottingProblem),
      severity: 'absolute',
      advice: ['Do not needle until the blood clinic has been asked.'],
      patientText: 'Your blood clinic should be asked first, and please keep taking your medicine.',
      evidence: ['ISCP-LIST', 'MUNOZ-2022'],
      articles: ['SEED-004'],
      confidence: 'project-proposal',
    },
    {
      id: 'two-together',
      when: includesAny('medicines.classes', ['dual-antiplatelet']),
      severity: 'relative',
      advice: [
        'Ask why both are taken; after a stent they must never be stopped.',
        'If you go ahead: shallow, muscles you can press on, long pressure.',
      ],
      patientText: 'You take two of these medicines, so your physio will talk with you first.',
      evidence: ['MUNOZ-2022', 'ISCP-LIST'],
      articles: ['SEED-002', 'SEED-004'],
      confidence: 'project-proposal',
    },
    {
      id: 'deep-neck',
      when: all(takesAntiplatelet, includesAny('plan.regions', ['neck']), plannedDeep),
      severity: 'relative',
      advice: ['Avoid deep needles beside the neck spine.', 'Choose shallow needles or another area.'],
      patientText: 'A lighter touch or a different spot may suit you better.',
      evidence: ['SEH-2025'],
      confidence: 'project-proposal',
    },
    {
      id: 'more-bruises',
      when: all(takesAntiplatelet, includesAny('bleeding-disorder.kinds', ['bruises-since-medicine'])),
      severity: 'relative',
      advice: ['Ask about other medicines and supplements.', 'Tell the prescriber about the bruising.'],
      patientText: 'You bruise more since a medicine, so your physio will ask about it.',
      evidence: ['MUNOZ-2022', 'ISCP-LIST'],
      articles: ['SEED-002', 'SEED-004'],
      confidence: 'project-proposal',
    },
    {
      id: 'taking',
      when: takesAntiplatelet,
      severity: 'precaution',
      advice: ['Never stop the medicine.', 'Fewer needles, muscles you can press on, press after each.'],
      patientText: 'This medicine can make you bruise a little more.',
      evidence: ['GZO-CH', 'HSIEH-2023', 'MUNOZ-2022'],
      articles: ['SEED-002', 'SEED-004'],
      confidence: 'guideline',
    },
  ],
});
