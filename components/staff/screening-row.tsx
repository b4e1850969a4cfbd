import { Link } from '@/components/ui/link';
import { answerInWords, factById, type Answer } from '@/rules';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/link-button';
import { decisionLabels, dispositionLabels } from '@/lib/phrasebook/dispositions';
import { treatmentInWords } from '@/lib/phrasebook/plan-extent';
import { routes } from '@/lib/routes';
import type { ScreeningSnapshot } from '@/lib/screening/screening-snapshot';
import type { ListedScreening } from '@/lib/screening/todays-screenings';
import { counted, dayInWords } from './format';
import { Moment } from './moment';
import { nextMoveFor } from './next-move';
import { PersonName } from './person-name';
import { StatusBadge } from './status-badge';
import styles from './screening-row.module.css';

interface ScreeningRowProps {
  readonly listed: ListedScreening;
  readonly today: string;
  readonly timeZone: string;
  readonly clinical: boolean;
}

const planOf = ({ answers }: ScreeningSnapshot): string => {
  const valueOf = (id: 'plan.regions' | 'plan.technique'): Answer | null =>
    answers.find(({ factId, state }) => factId === id && state === 'answered')?.value ?? null;
  const regions = valueOf('plan.regions');
  const technique = valueOf('plan.technique');
  const parts = [
    regions === null ? 'No plan yet' : answerInWords('plan.regions', regions),
    ...(technique === null
      ? []
      : [factById('plan.technique').options?.find(({ id }) => id === technique)?.label ?? '']),
  ];
  return parts.filter(Boolean).join(' · ');
};

const flagsOf = ({ assessment }: ScreeningSnapshot): string | null => {
  if (!assessment) return null;
  const flags = assessment.evaluation.findings.filter(({ flagged }) => flagged).length;
  const words = dispositionLabels[assessment.disposition];
  return flags > 0 ? `${words}, ${counted(flags, 'flag')}` : words;
};

const decidedOf = ({ decision }: ListedScreening): string | null =>
  decision &&
  `Decided: ${decisionLabels[decision.decision]}${decision.override ? ', against the rules' : ''}`;

/** One screening of the day: who, where it stands, and the next move. */
export function ScreeningRow({ listed, today, timeZone, clinical }: ScreeningRowProps) {
  const { screening, status, alerts, hasToSeeTo } = listed;
  const { patient } = screening;
  const move = nextMoveFor(status, screening.id, clinical);
  const flags = clinical ? flagsOf(screening) : null;
  const treatment = clinical ? listed.treatment : null;
  const decided = clinical ? decidedOf(listed) : null;
  return (
    <li className={styles.row} data-urgent={alerts > 0 || undefined}>
      <div className={styles.who}>
        <Link className={styles.name} href={routes.screening.view(screening.id)}>
          <PersonName person={patient} />
        </Link>
        <span className={styles.detail}>Born {dayInWords(patient.bornOn)}</span>
      </div>
      <div className={styles.state}>
        {alerts > 0 && <Badge tone="urgent">Needs somebody now</Badge>}
        {hasToSeeTo && <Badge tone="attention">Something to see to</Badge>}
        <StatusBadge status={status} clinical={clinical} />
        <span className={styles.detail}>
          Since{' '}
          <Moment at={screening.startedAt} timeZone={timeZone} timeOnly={screening.startedOn === today} />
        </span>
      </div>
      <div className={styles.findings}>
        {clinical && <span>{planOf(screening)}</span>}
        {treatment && <span className={styles.detail}>Treatment {treatmentInWords(treatment)}</span>}
        {flags && <span className={styles.detail}>{flags}</span>}
        {decided && <span className={styles.detail}>{decided}</span>}
      </div>
      <div className={styles.move}>
        <LinkButton href={move.href} look={move.urgent ? 'primary' : 'secondary'} size="small">
          {move.label}
          <span className="visually-hidden">
            : {patient.givenName} {patient.familyName}
          </span>
        </LinkButton>
      </div>
    </li>
  );
}
