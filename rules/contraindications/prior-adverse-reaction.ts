import { includesAny, yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';

export const priorAdverseReaction = defineContraindication({
  id: 'prior-adverse-reaction',
  title: 'Bad reaction before',
  category: 'prior-reaction',
  cases: [
    {
      id: 'serious',
      when: includesAny('prior-adverse-reaction.kinds', [
        'infection',
        'lasting-numbness-or-weakness',
        'fit',
        'swelling-or-trouble-breathing',
      ]),
      severity: 'relative',
      advice: [
        'Get the details and any letters.',
        'Leave that area alone; change the method or do not needle.',
      ],
      patientText: 'Because of what happened before, your physio will talk with you first.',
      evidence: ['JOTFORM-COURSE', 'ISCP-LIST'],
      articles: ['SEED-000'],
      confidence: 'guideline',
    },
    {
      id: 'serious-area',
      when: includesAny('prior-adverse-reaction.kinds', ['infection', 'lasting-numbness-or-weakness']),
      severity: 'relative',
      advice: ['Leave the area where it happened alone.'],
      patientText: 'The area where it happened is left alone.',
      blocksMarkedIn: 'prior-adverse-reaction.where',
      evidence: ['JOTFORM-COURSE'],
      confidence: 'project-proposal',
    },
    {
      id: 'collapsed-lung',
      when: includesAny('prior-adverse-reaction.kinds', ['collapsed-lung']),
      severity: 'relative',
      advice: ['Never needle over the lung in this patient.', 'Get the details.'],
      patientText: 'Areas over the lung are left alone.',
      blocksRegions: ['over-lung-field'],
      evidence: ['JOTFORM-COURSE', 'ISCP-LIST'],
      articles: ['SEED-000', 'SEED-001', 'SEED-002', 'SEED-004'],
      confidence: 'guideline',
    },
    {
      id: 'stronger-than-usual',
      when: includesAny('prior-adverse-reaction.kinds', [
        'big-bruise-or-long-bleed',
        'strong-pain-for-days',
        'fainted',
        'panic',
      ]),
      severity: 'precaution',
      advice: ['Use fewer needles and a lighter method.', 'Check in by phone if the patient wishes.'],
      patientText: 'Your physio will use a lighter method this time.',
      evidence: ['JOTFORM-COURSE', 'BRADY-2014'],
      articles: ['SEED-000'],
      confidence: 'project-proposal',
    },
    {
      id: 'mild',
      when: yes('prior-adverse-reaction'),
      severity: 'note',
      advice: ['Explain that soreness for a day or two is common.'],
      patientText: 'Being sore for a day or two is common.',
      evidence: ['BRADY-2014'],
      articles: ['SEED-000', 'SEED-004'],
      confidence: 'guideline',
    },
  ],
});
