import { all, includesAny } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';
import { takesAnticoagulant } from './shared/takes-anticoagulant';

export const acuteInjuryFractureOrSwelling = defineContraindication({
  id: 'acute-injury-fracture-or-swelling',
  title: 'Fresh injury',
  category: 'surgical',
  cases: [
    {
      id: 'unchecked',
      when: includesAny('recent-surgery-or-injection.kinds', ['maybe-broken-not-checked']),
      severity: 'relative',
      advice: ['Have it checked or X-rayed first.', 'Do not needle the injured area.'],
      patientText: 'Your injury should be checked first.',
      blocksMarkedIn: 'recent-surgery-or-injection.where',
      evidence: ['ICTMJC', 'ADVANTAGE'],
      confidence: 'guideline',
    },
    {
      id: 'with-blood-thinner',
      when: all(
        includesAny('recent-surgery-or-injection.kinds', [
          'maybe-broken-not-checked',
          'broken-or-out-of-joint',
          'big-swelling-or-bruise',
        ]),
        takesAnticoagulant,
      ),
      severity: 'relative',
      advice: ['Watch for a growing bruise; ask for medical advice.'],
      patientText: 'Some of your answers add up, so your physio will think it over with you.',
      evidence: ['ICTMJC'],
      confidence: 'project-proposal',
    },
    {
      id: 'broken-or-swollen',
      when: includesAny('recent-surgery-or-injection.kinds', [
        'broken-or-out-of-joint',
        'big-swelling-or-bruise',
      ]),
      severity: 'precaution',
      advice: ['Leave the injured area alone until swelling and bone are settled.'],
      patientText: 'The injured area is left alone for now.',
      blocksMarkedIn: 'recent-surgery-or-injection.where',
      evidence: ['ADVANTAGE', 'ICTMJC', 'GOLDFIELDS'],
      confidence: 'guideline',
    },
    {
      id: 'small-sprain',
      when: includesAny('recent-surgery-or-injection.kinds', ['small-sprain']),
      severity: 'precaution',
      advice: ['Wait three days after a sprain; keep off hot tissue.'],
      patientText: 'Your physio will keep away from the sore spot.',
      evidence: ['GOLDFIELDS'],
      confidence: 'project-proposal',
    },
    {
      id: 'settled',
      when: includesAny('recent-surgery-or-injection.kinds', ['injury-settled']),
      severity: 'note',
      advice: ['Record only.'],
      patientText: 'Your physio will note your old injury.',
      evidence: ['ADVANTAGE'],
      confidence: 'project-proposal',
    },
  ],
});
