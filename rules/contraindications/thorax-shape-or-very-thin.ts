import { all, below, includesAny, yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';
import { plannedOverTheLung } from './shared/planned-over-the-lung';

/** Project proposal, over the lung only. The published cases had a low or low-normal body mass index. */
const veryThinBelow = 20;

/**
 * A curved spine or chest makes the depth of the lung hard to judge, so the areas over it close. Thinness
 * counts only there.
 */
export const thoraxShapeOrVeryThin = defineContraindication({
  id: 'thorax-shape-or-very-thin',
  title: 'Very thin, or a curved spine or chest',
  category: 'thorax',
  cases: [
    {
      id: 'curved',
      when: includesAny('thorax-shape-or-very-thin.kinds', ['curved-spine', 'unusual-chest']),
      severity: 'note',
      advice: [
        'Do not needle over the lung: landmarks are not reliable.',
        'Tell the patient about the added risk and record it.',
      ],
      patientText: 'The area over your lungs is left alone because of the shape of your chest or spine.',
      blocksRegions: ['over-lung-field'],
      evidence: ['HDC-NZ', 'PATHOL-ABEL', 'SA-BN121-5.1'],
      confidence: 'project-proposal',
    },
    {
      id: 'thin-over-lung',
      when: all(
        includesAny('thorax-shape-or-very-thin.kinds', ['very-slim']),
        below('thorax-shape-or-very-thin.bmi', veryThinBelow, 'kg/m2'),
        plannedOverTheLung,
      ),
      severity: 'relative',
      advice: [
        'Prefer another area.',
        'If you go ahead: shortest needle, pinched muscle, over bone, one side only.',
        'Give written advice about a collapsed lung.',
      ],
      patientText: 'Because you are slim, a different spot may suit you better.',
      evidence: ['IMJ-2022', 'GRUSCHE-2017', 'SA-BN121-5.1'],
      articles: ['SEED-004'],
      confidence: 'project-proposal',
    },
    {
      id: 'told-us',
      when: yes('thorax-shape-or-very-thin'),
      severity: 'note',
      advice: ['Look at build and spine before choosing needle length.'],
      patientText: 'Your physio will choose a needle that fits you.',
      evidence: ['SA-BN121-5.1'],
      confidence: 'project-proposal',
    },
  ],
});
