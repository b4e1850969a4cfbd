import { all, any, below, is, yes } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';

/** Years. The under-12 limit of the APTA list; other countries draw it elsewhere. */
const tooYoungBelow = 12;

/** Years. Who may agree below this age is a question of local law, answered by the physiotherapist. */
const adultFrom = 18;

/**
 * Under 12 no (APTA), relative in Ireland, a guardian under 16 in New Zealand. Who may agree is a
 * clinician's fact for local law.
 */
export const minorUnder18 = defineContraindication({
  id: 'minor-under-18',
  title: 'Child or young person',
  category: 'age',
  cases: [
    {
      id: 'under-12',
      when: below('age', tooYoungBelow, 'years'),
      severity: 'absolute',
      advice: ['Do not needle in this clinic.', "Offer another treatment, or refer to a children's service."],
      patientText: 'For children under 12 we use other treatments here.',
      evidence: ['APTA-LIST'],
      confidence: 'guideline',
    },
    {
      id: 'young-person-says-no',
      when: all(
        below('age', adultFrom, 'years'),
        any(yes('minor-under-18.young-person-objects'), yes('consent-refused-or-withdrawn')),
      ),
      severity: 'absolute',
      advice: [
        'Do not needle, even if a parent signs.',
        'Speak with the young person alone.',
        'Offer another treatment.',
      ],
      patientText: 'The young person would rather not have this, and that is respected.',
      evidence: ['APTA-LIST', 'HCPG'],
      confidence: 'guideline',
    },
    {
      id: 'nobody-may-agree',
      when: all(below('age', adultFrom, 'years'), is('minor-under-18.lawful-consent', 'nobody')),
      severity: 'absolute',
      advice: [
        'Do not needle until somebody may lawfully agree.',
        'Invite the parent or guardian, or assess the young person where the law allows.',
      ],
      patientText: 'Someone who may agree for you needs to be here first.',
      evidence: ['NZASA', 'HCPG', 'APTA-LIST'],
      confidence: 'guideline',
    },
    {
      id: 'under-18',
      when: below('age', adultFrom, 'years'),
      severity: 'relative',
      advice: [
        'Take consent from the guardian and agreement from the young person, both recorded.',
        'Where the law lets the young person decide alone, record the assessment.',
        'Remember that the chest wall is thin.',
      ],
      patientText: 'Because of your age, your physio will go through this with you and a parent or guardian.',
      evidence: ['APTA-LIST', 'ISCP-LIST', 'NZASA', 'HCPG', 'WA-SUNRISE'],
      confidence: 'guideline',
    },
  ],
});
