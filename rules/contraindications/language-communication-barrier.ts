import { all, includesAny, is, oneOf } from '../language/build';
import { defineContraindication } from '../language/define-contraindication';

export const languageCommunicationBarrier = defineContraindication({
  id: 'language-communication-barrier',
  title: 'Needs another language',
  category: 'consent/capacity',
  cases: [
    {
      id: 'no-proper-interpreter',
      when: all(
        includesAny('capacity-lacking.help-kinds', ['language']),
        oneOf('language-communication-barrier.interpreting', ['nobody', 'child']),
      ),
      severity: 'absolute',
      advice: [
        'Do not needle today.',
        'Book a trained interpreter; never use a child.',
        'Ask every question again through the interpreter.',
      ],
      patientText: 'We would like to book an interpreter for you before we go on.',
      evidence: ['INTERP', 'APTA-LIST', 'ISCP-LIST'],
      confidence: 'guideline',
    },
    {
      id: 'relative-interprets',
      when: all(
        includesAny('capacity-lacking.help-kinds', ['language']),
        is('language-communication-barrier.interpreting', 'adult-relative-or-friend'),
      ),
      severity: 'relative',
      advice: [
        'Prefer a trained interpreter; a relative is a last resort.',
        'Check the answers that matter again.',
        'Record who interpreted and why.',
      ],
      patientText: 'A trained interpreter may help you and your physio talk.',
      evidence: ['INTERP', 'SCHENKER-2007'],
      confidence: 'guideline',
    },
    {
      id: 'other-language',
      when: includesAny('capacity-lacking.help-kinds', ['language']),
      severity: 'precaution',
      advice: [
        "Record the language and the interpreter's name or number.",
        "Use the form in the patient's language where there is one.",
        'Check understanding by saying it back.',
      ],
      patientText: 'Your physio will make sure that all is clear in your language.',
      evidence: ['INTERP', 'SCHENKER-2007', 'APTA-LIST'],
      confidence: 'guideline',
    },
  ],
});
