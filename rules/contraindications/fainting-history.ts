import { all, includesAny, yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';

export const faintingHistory = defineContraindication({
  id: 'fainting-history',
  title: 'Fainting',
  category: 'prior-reaction',
  cases: [
    {
      id: 'unclear-or-heart',
      when: includesAny('fainting-history.causes', [
        'in-sport',
        'racing-heart-or-chest-pain',
        'shook-or-wet-myself',
        'no-one-knows',
      ]),
      severity: 'relative',
      advice: ['Have a doctor look at the faints first.'],
      patientText: 'A doctor should know about these faints first.',
      evidence: ['PHYSIOSOUTH', 'SYNCOPE-ABEL'],
      confidence: 'project-proposal',
    },
    {
      id: 'with-heart-problem',
      when: all(yes('fainting-history'), yes('unstable-heart-or-recent-stroke')),
      severity: 'relative',
      advice: ['Ask whether the heart team knows about the faints.'],
      patientText: 'Your physio will ask more about your heart and your faints.',
      evidence: ['SYNCOPE-ABEL'],
      confidence: 'project-proposal',
    },
    {
      id: 'with-blood-pressure',
      when: all(
        yes('fainting-history'),
        includesAny('unstable-blood-pressure-or-thyroid.kinds', [
          'pressure-high-not-controlled',
          'pressure-low-and-dizzy',
          'thyroid-fast-and-shaky',
        ]),
      ),
      severity: 'relative',
      advice: ['Measure pressure and pulse first.', 'Treat lying down only.'],
      patientText: 'Your physio will measure your blood pressure first.',
      evidence: ['SYNCOPE-ABEL'],
      confidence: 'project-proposal',
    },
    {
      id: 'fainted',
      when: yes('fainting-history'),
      severity: 'precaution',
      advice: [
        'Treat lying down; one or two needles; none left in if dizzy.',
        'Offer a snack and water first; watch for 10 to 15 minutes.',
      ],
      patientText: 'Your physio will keep you lying down and use few needles.',
      evidence: ['SA-BN121-4', 'AAVR-2017', 'SEED-000'],
      articles: ['SEED-000', 'SEED-002', 'SEED-003', 'SEED-004'],
      confidence: 'guideline',
    },
  ],
});
