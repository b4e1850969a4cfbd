import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import type { Tone } from '@/components/ui/tone';
import { dayInWords } from '@/components/staff/format';
import { routes } from '@/lib/routes';
import type { ScreeningStatus } from '@/lib/screening/status';

interface NextStepProps {
  readonly screeningId: string;
  readonly status: ScreeningStatus;
  readonly clinical: boolean;
  readonly delayUntil: string | null;
  readonly recordId: string | null;
}

interface Words {
  readonly tone: Tone;
  readonly title: string;
  readonly text: string;
}

const forStaff: Readonly<Record<ScreeningStatus, Words>> = {
  'identity-mismatch': {
    tone: 'urgent',
    title: 'Check who this is',
    text: 'The patient said that the name or birth date is not theirs. The form is stopped until you have checked.',
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
  'needs-countersignature': {
    tone: 'info',
    title: 'Countersign at the couch',
    text: 'The patient has signed. Ask whether anything has changed today; then the record is complete.',
  },
  'awaiting-signature': {
    tone: 'info',
    title: 'The patient may sign',
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
  refused: { tone: 'neutral', title: 'The patient said no', text: 'The refusal is kept as a record.' },
  withdrawn: {
    tone: 'urgent',
    title: 'Consent was withdrawn',
    text: 'Do not needle. The withdrawal is kept as a record beside the signed one.',
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
  'needs-countersignature': {
    tone: 'info',
    title: 'A physiotherapist countersigns',
    text: 'The patient has signed.',
  },
};

/** The one thing to do now. */
export function NextStep({ screeningId, status, clinical, delayUntil, recordId }: NextStepProps) {
  const { tone, title, text } = (!clinical && forDesk[status]) || forStaff[status];
  const actions: ReactNode[] = [];
  if (clinical) {
    if (status === 'needs-plan')
      actions.push(
        <LinkButton key="plan" href={routes.screening.plan(screeningId)}>
          Add the plan
        </LinkButton>,
      );
    if (status === 'needs-review' || status === 'do-not-needle')
      actions.push(
        <LinkButton key="decide" href={routes.screening.decide(screeningId)}>
          Decide
        </LinkButton>,
      );
    if (status === 'needs-countersignature')
      actions.push(
        <LinkButton key="countersign" href={routes.screening.countersign(screeningId)} icon="pen">
          Countersign
        </LinkButton>,
      );
    if (['delayed', 'referred', 'declined', 'awaiting-signature'].includes(status))
      actions.push(
        <LinkButton key="again" look="secondary" href={routes.screening.decide(screeningId)}>
          {status === 'awaiting-signature' ? 'Decide before the signature' : 'Decide again'}
        </LinkButton>,
      );
  }
  if (recordId && ['complete', 'withdrawn', 'refused', 'needs-countersignature'].includes(status))
    actions.push(
      <LinkButton key="record" look="secondary" href={routes.record(recordId)}>
        Open the record
      </LinkButton>,
    );
  return (
    <Notice tone={tone} title={title} actions={actions.length > 0 ? actions : undefined}>
      <p>
        {text}
        {status === 'delayed' && delayUntil && ` Until ${dayInWords(delayUntil)}.`}
      </p>
    </Notice>
  );
}
