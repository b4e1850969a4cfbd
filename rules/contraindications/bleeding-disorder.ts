import { all, below, is, no } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';
import { diagnosedClottingProblem } from './shared/diagnosed-clotting-problem';
import { plannedDeep } from './shared/planned-deep';
import { takesBloodThinner } from './shared/takes-blood-thinner';
import { veryLowPlateletsBelow } from './shared/very-low-platelets';

/**
 * Textbooks say avoid, the Irish list says relative, one small study saw no harm. Severe, deep, or without
 * the blood clinic's written word: stop. Otherwise review, with the areas closed where a bleed cannot be
 * pressed.
 */
export const bleedingDisorder = defineContraindication({
  id: 'bleeding-disorder',
  title: 'Known clotting problem',
  category: 'bleeding',
  cases: [
    {
      id: 'severe',
      when: is('bleeding-disorder.severity', 'severe'),
      severity: 'absolute',
      advice: ['Do not needle.', 'Ask the blood clinic before anything else.'],
      patientText: 'Your blood clinic should be asked before any needling.',
      evidence: ['SIERPINA-2005', 'PATHOL-ABEL', 'SEED-000'],
      articles: ['SEED-000', 'SEED-001'],
      confidence: 'guideline',
    },
    {
      id: 'no-specialist-agreement',
      when: no('bleeding-disorder.specialist-agrees'),
      severity: 'absolute',
      advice: ['Do not needle until the blood clinic agrees in writing.'],
      patientText: 'Your blood clinic should agree before any needling.',
      evidence: ['SEED-000', 'SEED-001', 'SIERPINA-2005'],
      articles: ['SEED-000', 'SEED-001', 'SEED-004'],
      confidence: 'guideline',
    },
    {
      id: 'very-low-platelets',
      when: all(
        diagnosedClottingProblem,
        below('bleeding-disorder.platelets', veryLowPlateletsBelow, 'x10^9/L'),
      ),
      severity: 'absolute',
      advice: ['Do not needle.', 'Ask the treating team.'],
      patientText: 'Your blood count was low, so your care team should be asked first.',
      evidence: ['CYBULARZ-2015', 'ISCP-LIST'],
      confidence: 'project-proposal',
    },
    {
      id: 'with-blood-thinner',
      when: all(diagnosedClottingProblem, takesBloodThinner),
      severity: 'absolute',
      advice: ['Do not needle.', 'Ask the blood clinic and the prescriber; do not change any medicine.'],
      patientText: 'Your blood clinic should be asked first, and please keep taking your medicine.',
      evidence: ['ISCP-LIST', 'SIERPINA-2005', 'HSIEH-2023'],
      articles: ['SEED-000', 'SEED-001', 'SEED-004'],
      confidence: 'guideline',
    },
    {
      id: 'deep-needling',
      when: all(diagnosedClottingProblem, plannedDeep),
      severity: 'absolute',
      advice: [
        'Do not use deep or electrical needling.',
        'If cleared, use shallow needles in muscles you can press on.',
      ],
      patientText: 'Deep needling does not suit people whose blood does not clot well.',
      evidence: ['MUNOZ-2022', 'ISCP-LIST'],
      articles: ['SEED-002'],
      confidence: 'guideline',
    },
    {
      id: 'diagnosed',
      when: diagnosedClottingProblem,
      severity: 'relative',
      advice: [
        "Have the specialist's advice and a recent platelet count on file.",
        'Fine needles in muscles you can press on; press for two minutes or more.',
        'Give written advice about bleeding.',
      ],
      patientText: 'Because your blood does not clot well, your physio will talk with you first.',
      blocksRegions: ['non-compressible'],
      evidence: ['ISCP-LIST', 'MUNOZ-2022', 'SEED-002', 'SEED-004'],
      articles: ['SEED-000', 'SEED-001', 'SEED-002', 'SEED-004'],
      confidence: 'guideline',
    },
  ],
});
