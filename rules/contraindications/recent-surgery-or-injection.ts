import { all, any, below, includesAny, yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';
import { takesAnticoagulant } from './shared/takes-anticoagulant';
import { weakImmunity } from './shared/weak-immunity';

/** Project proposal, from one clinic form in the United States. */
const healedFrom = 6;

/** Project proposal: no figure for cortisone was found. */
const steroidSettledFrom = 2;

export const recentSurgeryOrInjection = defineContraindication({
  id: 'recent-surgery-or-injection',
  title: 'Recent operation or joint injection',
  category: 'surgical',
  cases: [
    {
      id: 'wound-not-healed',
      when: includesAny('recent-surgery-or-injection.kinds', ['wound-not-healed']),
      severity: 'relative',
      advice: ['Do not needle near the wound.', 'Send to the surgeon if it leaks, is red or hot.'],
      patientText: 'Your wound should heal first.',
      blocksMarkedIn: 'recent-surgery-or-injection.where',
      evidence: ['PREEMPTIVE'],
      confidence: 'guideline',
    },
    {
      id: 'recent-with-bleeding-or-infection-risk',
      when: all(
        includesAny('recent-surgery-or-injection.kinds', ['operation']),
        below('recent-surgery-or-injection.operation-weeks', healedFrom, 'weeks'),
        any(takesAnticoagulant, weakImmunity),
      ),
      severity: 'relative',
      advice: ['Ask the surgical team before needling anywhere.'],
      patientText: 'Some of your answers add up, so your physio will think it over with you.',
      evidence: ['PREEMPTIVE'],
      confidence: 'project-proposal',
    },
    {
      id: 'steroid-injection-under-2-weeks',
      when: all(
        yes('recent-surgery-or-injection.near-plan'),
        below('recent-surgery-or-injection.injection-weeks', steroidSettledFrom, 'weeks'),
      ),
      severity: 'relative',
      advice: ['Wait two weeks before needling that area.'],
      patientText: 'It is best to wait a little after your injection.',
      evidence: ['BACKGROUND'],
      confidence: 'project-proposal',
    },
    {
      id: 'under-6-weeks',
      when: all(
        includesAny('recent-surgery-or-injection.kinds', ['operation']),
        below('recent-surgery-or-injection.operation-weeks', healedFrom, 'weeks'),
      ),
      severity: 'precaution',
      advice: ['Leave the operated area alone for six weeks.', 'Agree with the surgeon when to start.'],
      patientText: 'The area of your operation is left alone for now.',
      blocksMarkedIn: 'recent-surgery-or-injection.where',
      evidence: ['PREEMPTIVE', 'LEEUWARDEN'],
      confidence: 'guideline',
    },
    {
      id: 'told-us',
      when: includesAny('recent-surgery-or-injection.kinds', ['operation', 'steroid-joint-injection']),
      severity: 'note',
      advice: ['Record what, where and when.'],
      patientText: 'Your physio will make a note of this.',
      evidence: ['PHYSIOSOUTH'],
      confidence: 'project-proposal',
    },
  ],
});
