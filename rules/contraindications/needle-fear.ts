import { all, any, atLeast, includesAny, yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';
import { strongFearFrom } from './shared/strong-needle-fear';

/** Project proposal: no guideline gives a number. */
const phobiaFrom = 8;

/**
 * Absolute on the Irish list, workable on the APTA list. Here the score decides. Care put off stops only
 * together with a score.
 */
export const needleFear = defineContraindication({
  id: 'needle-fear',
  title: 'Fear of needles',
  category: 'psychological',
  cases: [
    {
      id: 'phobia',
      when: any(
        atLeast('needle-fear.score', phobiaFrom, 'points'),
        all(atLeast('needle-fear.score', strongFearFrom, 'points'), yes('needle-fear.avoids-care')),
      ),
      severity: 'absolute',
      advice: [
        'Do not needle.',
        'Do not persuade; offer another treatment.',
        'Record that fear was discussed.',
      ],
      patientText: 'You told us that needles are very hard for you, so we will look at other ways to help.',
      evidence: ['ISCP-LIST', 'ECAM-BREAST', 'SEED-001', 'SEED-000'],
      articles: ['SEED-000', 'SEED-001'],
      confidence: 'guideline',
    },
    {
      id: 'moderate',
      when: any(atLeast('needle-fear.score', strongFearFrom, 'points'), yes('needle-fear.avoids-care')),
      severity: 'relative',
      advice: [
        'Talk it through and show the needle.',
        'Start lying down, with one needle and a stop word.',
        'Stop at the first sign of distress.',
      ],
      patientText: 'You told us that you fear needles, so your physio will talk with you and go slowly.',
      evidence: ['APTA-LIST', 'MCMURTRY-2015', 'SEED-000', 'SEED-004'],
      articles: ['SEED-000', 'SEED-004'],
      confidence: 'project-proposal',
    },
    {
      id: 'fear-and-needle-faint',
      when: all(yes('needle-fear'), includesAny('fainting-history.causes', ['needles-blood-or-pain'])),
      severity: 'relative',
      advice: [
        'Treat lying down only.',
        'Teach muscle tensing before the first needle.',
        'Keep the first session to one needle.',
      ],
      patientText: 'You fainted with needles before, so your physio will keep you lying down.',
      evidence: ['MCMURTRY-2015', 'APTA-LIST'],
      articles: ['SEED-000'],
      confidence: 'project-proposal',
    },
    {
      id: 'mild',
      when: yes('needle-fear'),
      severity: 'note',
      advice: ['Reassure; agree on a stop word.'],
      patientText: 'Feeling a little nervous is normal, and you can stop at any time.',
      evidence: ['ALSBROOKS-2022'],
      articles: ['SEED-004'],
      confidence: 'project-proposal',
    },
  ],
});
