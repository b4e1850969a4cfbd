import { signerAtStart, signerWords } from './verdict-words';
import type { Tone } from '@/components/ui/tone';
import type { ScreeningStatus } from '@/lib/screening/status';
import type { Verdict } from '@/lib/screening/verdict';

interface Words {
  readonly tone: Tone;
  readonly title: string;
  readonly text: string;
}

const forStaff: Readonly<Record<ScreeningStatus, Words>> = {
  'identity-mismatch': {
    tone: 'urgent',
    title: 'Check who this is',
    text: 'The name was said to be somebody else’s, or another birth date was given. The form is stopped until you have checked who this is.',
  },
  'do-not-needle': {
    tone: 'urgent',
    title: 'Talk with the patient',
    text: 'Correct facts that are wrong, or decide what happens instead.',
  },
  'needs-review': {
    tone: 'attention',
    title: 'Review and decide',
    text: 'Read the findings with the patient, add what is missing, then decide.',
  },
  'needs-plan': {
    tone: 'attention',
    title: 'Add the plan',
    text: 'Only the planned areas and technique are missing.',
  },
  'plan-ended': {
    tone: 'attention',
    title: 'The last day that was planned has passed',
    text: 'Nobody can sign or countersign for it any more. Plan anew, then the patient signs for that.',
  },
  'needs-countersignature': {
    tone: 'info',
    title: 'Countersign at the couch',
    text: 'The consent is signed. Ask whether anything has changed today; then the record is complete.',
  },
  'awaiting-signature': {
    tone: 'info',
    title: 'The consent may be signed',
    text: 'Hand over the tablet or show a link.',
  },
  answering: {
    tone: 'neutral',
    title: 'The patient is answering',
    text: 'Everything is saved as it is given.',
  },
  'not-started': {
    tone: 'neutral',
    title: 'Not started yet',
    text: 'Hand over the tablet or show a link.',
  },
  delayed: { tone: 'neutral', title: 'Delayed', text: 'Decided to wait.' },
  referred: { tone: 'neutral', title: 'Referred', text: 'Decided to refer to a doctor.' },
  declined: { tone: 'neutral', title: 'Declined', text: 'Decided not to treat with needles.' },
  refused: {
    tone: 'neutral',
    title: 'The patient said no',
    text: 'The refusal is kept as a record. If they think again, go through it with them once more.',
  },
  withdrawn: {
    tone: 'urgent',
    title: 'Consent was withdrawn',
    text: 'Do not needle. The withdrawal is kept as a record beside the signed one. If the patient wants it again, go through it with them once more.',
  },
  complete: { tone: 'success', title: 'The record is complete', text: 'Signed and countersigned.' },
};

const forDesk: Readonly<Partial<Record<ScreeningStatus, Words>>> = {
  'do-not-needle': {
    tone: 'attention',
    title: 'A physiotherapist has to look',
    text: 'The patient has finished. Tell the physiotherapist.',
  },
  'needs-review': {
    tone: 'attention',
    title: 'A physiotherapist has to look',
    text: 'The patient has finished. Tell the physiotherapist.',
  },
  'needs-plan': {
    tone: 'attention',
    title: 'A physiotherapist has to add the plan',
    text: 'The patient has finished. Tell the physiotherapist.',
  },
  'plan-ended': {
    tone: 'attention',
    title: 'A physiotherapist has to plan anew',
    text: 'The last day that was planned has passed.',
  },
  'needs-countersignature': {
    tone: 'info',
    title: 'A physiotherapist countersigns',
    text: 'The consent is signed.',
  },
};

/** Where what to do depends on more than the status. */
const particular = ({ status, signer, rules, voided }: Verdict): Partial<Words> => {
  if (status === 'awaiting-signature')
    return {
      title: `${signerAtStart(signer)} may sign${voided ? ' again' : ''}`,
      ...(signer !== 'patient' && {
        text: `The patient does not sign: ${signerWords[signer]} does. Hand over the tablet or show a link.`,
      }),
    };
  if (status === 'do-not-needle' && rules?.isWholePlanClosed)
    return {
      title: 'Every planned area is closed: change the plan',
      text: 'Choose other areas, correct facts that are wrong, or decide what happens instead.',
    };
  return {};
};

/** The one thing to do now, in words. */
export const nextStepWords = (verdict: Verdict, clinical: boolean): Words =>
  (!clinical && forDesk[verdict.status]) || { ...forStaff[verdict.status], ...particular(verdict) };
