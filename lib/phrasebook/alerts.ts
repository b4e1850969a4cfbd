import { isCallCause, type CallCause } from '@/lib/screening/screening-event.schema';

const callLabels: Readonly<Record<CallCause, string>> = {
  help: 'Asked for help',
  'identity-mismatch': 'The name or birth date did not match: the form is stopped',
  'link-locked': 'The link is locked after too many wrong birth dates',
  'consent-refused': 'Said no to the treatment',
  'consent-withdrawn': 'Took back the consent: do not needle',
  'copy-link-locked': 'The link to the copy is locked after too many wrong tries',
  'pdf-failed': 'The PDF of the record could not be made; the record is kept, and it is tried again',
};

/** An answer that cannot wait, for those who may not see which. */
const urgentAnswer = 'Gave an answer that needs somebody now';

/** What called staff, by fact, for a physiotherapist. Each covers “not sure” as well. */
const answerLabels: Readonly<Record<string, string>> = {
  'medical-emergency-red-flags': 'May have emergency warning signs now',
  'lung-disease-or-past-pneumothorax.kinds': 'May be short of breath at rest',
  'vascular-disease.kinds': 'May have a newly swollen, hot or sore limb',
  'diabetes.signs': 'May have low blood sugar now',
  'acute-mental-health-crisis.signs': 'May not feel safe',
};

/** Only a physiotherapist sees which answer it was; for everybody else it is one that cannot wait. */
export const alertInWords = (cause: string, clinical: boolean): string => {
  if (isCallCause(cause)) return callLabels[cause];
  return clinical ? (answerLabels[cause] ?? urgentAnswer) : urgentAnswer;
};
