import type { ReactNode } from 'react';
import { regionById, type RuleSet } from '@/rules';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { dayInWords } from '@/components/staff/format';
import { routes } from '@/lib/routes';
import type { Verdict } from '@/lib/screening/verdict';
import { nextStepWords } from './next-step-words';
import { titleOf } from './resolve-hints';

interface NextStepProps {
  readonly screeningId: string;
  readonly patientId: string;
  readonly verdict: Verdict;
  /** The rules the assessment was made under; null before one. */
  readonly ruleSet: RuleSet | null;
  readonly clinical: boolean;
  readonly recordId: string | null;
  /** The answers are of an earlier day: the patient looks at them again before signing. */
  readonly again: boolean;
}

interface Action {
  readonly label: string;
  readonly href: string;
}

const clinicalActions = (id: string, { status, rules }: Verdict): readonly Action[] => {
  const { plan, decide, countersign, correct } = routes.screening;
  switch (status) {
    case 'needs-plan':
      return [{ label: 'Add the plan', href: plan(id) }];
    case 'plan-ended':
      return [
        { label: 'Plan anew', href: plan(id) },
        { label: 'Decide what happens instead', href: decide(id) },
      ];
    case 'do-not-needle':
      return [
        ...(rules?.isWholePlanClosed ? [{ label: 'Change the plan', href: plan(id) }] : []),
        { label: 'Decide', href: decide(id) },
      ];
    case 'needs-review':
      return [{ label: 'Decide', href: decide(id) }];
    case 'needs-countersignature':
      return [{ label: 'Countersign', href: countersign(id) }];
    case 'awaiting-signature':
      return [{ label: 'Decide before the signature', href: decide(id) }];
    case 'delayed':
    case 'referred':
    case 'declined':
      return [{ label: 'Decide again', href: decide(id) }];
    case 'refused':
    case 'withdrawn':
      return [{ label: 'The patient wants it after all', href: correct(id, 'consent-refused-or-withdrawn') }];
    default:
      return [];
  }
};

const sayAgain = {
  tone: 'info',
  title: 'The patient confirms the answers, then signs',
  text: 'The answers are of an earlier day. Hand over the tablet or show a link.',
} as const;

/** Where staff have to act now, the first action stands out. */
const isUrgent = ({ status }: Verdict): boolean =>
  ['needs-plan', 'plan-ended', 'do-not-needle', 'needs-review', 'needs-countersignature'].includes(status);

/** The one thing to do now. */
export function NextStep({
  screeningId,
  patientId,
  verdict,
  ruleSet,
  clinical,
  recordId,
  again,
}: NextStepProps) {
  const { status, rules, decision } = verdict;
  const { tone, title, text } = again ? sayAgain : nextStepWords(verdict, clinical);
  const isOver = status === 'refused' || status === 'withdrawn';
  const clinicalOnes = clinical ? clinicalActions(screeningId, verdict) : [];
  const actions: ReactNode[] = clinicalOnes.map(({ label, href }, index) => (
    <LinkButton
      key={label}
      href={href}
      look={isUrgent(verdict) && index === 0 ? 'primary' : 'secondary'}
      icon={label === 'Countersign' ? 'pen' : undefined}
    >
      {label}
    </LinkButton>
  ));
  if (clinical && (isOver || ['complete', 'delayed', 'referred', 'declined'].includes(status)))
    actions.push(
      <LinkButton key="visit" look="secondary" href={routes.screening.nextVisit(screeningId)}>
        Start the next visit
      </LinkButton>,
    );
  if (isOver)
    actions.push(
      <LinkButton key="new" look="secondary" href={`${routes.intake}?patient=${patientId}`}>
        Start a new screening
      </LinkButton>,
    );
  if (recordId && (isOver || status === 'complete' || status === 'needs-countersignature'))
    actions.push(
      <LinkButton key="record" look="secondary" href={routes.record(recordId)}>
        Open the record
      </LinkButton>,
    );
  return (
    <Notice tone={tone} title={title} actions={actions.length > 0 ? actions : undefined}>
      <p>
        {text}
        {status === 'delayed' && decision?.delayUntil && ` Until ${dayInWords(decision.delayUntil)}.`}
      </p>
      {clinical && status === 'do-not-needle' && rules?.isWholePlanClosed && ruleSet && (
        <ul>
          {rules.closed.map(({ region, findings }) => (
            <li key={region}>
              <strong>{regionById(region).label}</strong>:{' '}
              {findings.map((id) => titleOf(ruleSet, id)).join('; ')}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
