import { all, any, includesAny } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';
import { diagnosedClottingProblem } from './shared/diagnosed-clotting-problem';
import { seriousLiverOrKidneyDisease } from './shared/serious-liver-or-kidney-disease';
import { takesBloodThinner } from './shared/takes-blood-thinner';

export const mildBleedingRiskMedicines = defineContraindication({
  id: 'mild-bleeding-risk-medicines',
  title: 'Medicines and supplements that add a little to bruising',
  category: 'medication',
  cases: [
    {
      id: 'with-thinner-or-disorder',
      when: all(
        includesAny('medicines.classes', ['nsaids', 'ssri-snri']),
        any(takesBloodThinner, diagnosedClottingProblem),
      ),
      severity: 'relative',
      advice: [
        'Add this to the other bleeding risk when deciding.',
        'No change to medicines without the prescriber.',
      ],
      patientText: 'Some of your medicines add up, so your physio will talk with you first.',
      evidence: ['SSRI-HOSP', 'ISCP-LIST'],
      articles: ['SEED-001'],
      confidence: 'project-proposal',
    },
    {
      id: 'with-liver-or-kidney',
      when: all(includesAny('medicines.classes', ['nsaids', 'ssri-snri']), seriousLiverOrKidneyDisease),
      severity: 'relative',
      advice: ['Add this to the liver or kidney risk when deciding.'],
      patientText: 'Some of your answers add up, so your physio will talk with you first.',
      evidence: ['SSRI-HOSP', 'ISCP-LIST'],
      confidence: 'project-proposal',
    },
    {
      id: 'several',
      when: any(
        all(includesAny('medicines.classes', ['nsaids']), includesAny('medicines.classes', ['ssri-snri'])),
        all(
          includesAny('medicines.classes', ['nsaids', 'ssri-snri']),
          includesAny('medicines.classes', ['supplements']),
        ),
        all(
          includesAny('medicines.classes', ['systemic-corticosteroids']),
          includesAny('medicines.classes', ['nsaids', 'ssri-snri', 'supplements']),
        ),
      ),
      severity: 'precaution',
      advice: ['Warn about bruising; use fewer needles.'],
      patientText: 'Some of your medicines together can make you bruise a little more.',
      evidence: ['SSRI-HOSP', 'ISCP-LIST'],
      articles: ['SEED-001'],
      confidence: 'project-proposal',
    },
    {
      id: 'supplement-with-thinner',
      when: all(includesAny('medicines.classes', ['supplements']), takesBloodThinner),
      severity: 'precaution',
      advice: ['Warn about bruising; use fewer needles.'],
      patientText: 'Some supplements can add a little to bruising.',
      evidence: ['BACKGROUND'],
      confidence: 'project-proposal',
    },
    {
      id: 'more-bruises',
      when: all(
        includesAny('medicines.classes', ['nsaids', 'ssri-snri', 'supplements', 'systemic-corticosteroids']),
        includesAny('bleeding-disorder.kinds', ['bruises-since-medicine']),
      ),
      severity: 'precaution',
      advice: ['Warn about bruising; use fewer needles.'],
      patientText: 'You bruise more since a medicine, so your physio will use fewer needles.',
      evidence: ['SSRI-HOSP', 'ISCP-LIST'],
      confidence: 'project-proposal',
    },
    {
      id: 'taking',
      when: includesAny('medicines.classes', ['nsaids', 'ssri-snri', 'supplements']),
      severity: 'note',
      advice: ['No change to medicines; record only.'],
      patientText: 'This medicine is noted.',
      evidence: ['SSRI-HOSP', 'ISCP-LIST'],
      articles: ['SEED-001'],
      confidence: 'project-proposal',
    },
  ],
});
