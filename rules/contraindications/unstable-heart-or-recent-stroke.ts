import { all, below, includesAny, no } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';

/** Project proposal. */
const sixWeeks = 6;

/** Project proposal: three months, in weeks. */
const threeMonths = 13;

export const unstableHeartOrRecentStroke = defineContraindication({
  id: 'unstable-heart-or-recent-stroke',
  title: 'Unstable heart, or a recent heart attack or stroke',
  category: 'cardiac/implant',
  cases: [
    {
      id: 'unstable-now',
      when: includesAny('unstable-heart-or-recent-stroke.kinds', [
        'changing-chest-pain',
        'heart-failure-getting-worse',
        'racing-or-uneven-heart-now',
      ]),
      severity: 'absolute',
      advice: [
        'Do not needle.',
        'Arrange medical review; use the emergency pathway if there are symptoms now.',
      ],
      patientText: 'Your heart should be checked by a doctor first.',
      evidence: ['ADVANTAGE', 'JOTFORM-COURSE'],
      confidence: 'guideline',
    },
    {
      id: 'under-6-weeks',
      when: below('unstable-heart-or-recent-stroke.weeks-since', sixWeeks, 'weeks'),
      severity: 'absolute',
      advice: ['Do not needle within six weeks.', "Wait for the heart or stroke team's word."],
      patientText: 'It is best to wait a few more weeks after your heart or stroke event.',
      evidence: ['ADVANTAGE', 'DOCSARAHB'],
      confidence: 'project-proposal',
    },
    {
      id: 'not-cleared',
      when: all(
        below('unstable-heart-or-recent-stroke.weeks-since', threeMonths, 'weeks'),
        no('unstable-heart-or-recent-stroke.cleared'),
      ),
      severity: 'absolute',
      advice: ['Do not needle until the doctor says activity is fine.'],
      patientText: 'Your doctor should say that activity is fine first.',
      evidence: ['ADVANTAGE'],
      confidence: 'project-proposal',
    },
    {
      id: 'under-3-months',
      when: below('unstable-heart-or-recent-stroke.weeks-since', threeMonths, 'weeks'),
      severity: 'relative',
      advice: ["Get the doctor's word on file.", 'Few needles, lying down, no strong stimulation.'],
      patientText: 'Your event was not long ago, so your physio will talk with you first.',
      evidence: ['ADVANTAGE', 'DOCSARAHB', 'JOTFORM-COURSE'],
      confidence: 'project-proposal',
    },
    {
      id: 'stable',
      when: includesAny('unstable-heart-or-recent-stroke.kinds', [
        'heart-attack',
        'stroke',
        'heart-operation-or-stent',
        'stable-heart-disease',
      ]),
      severity: 'precaution',
      advice: ['Lying down, gentle method.', 'On a stroke side, test feeling and tone first.'],
      patientText: 'Your physio will choose a gentle method.',
      evidence: ['ADVANTAGE', 'SOMERSET'],
      confidence: 'guideline',
    },
  ],
});
