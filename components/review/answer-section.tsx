import { factById, isFactId, type FactId } from '@/rules';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { Disclosure } from '@/components/ui/disclosure';
import { SectionHeading } from '@/components/ui/section-heading';
import { Moment } from '@/components/staff/moment';
import { routes } from '@/lib/routes';
import type { CurrentAnswer } from '@/lib/screening/screening-snapshot';
import { answerWords, speakerOf } from './answer-words';
import { FirstWritten } from './first-written';
import styles from './answer-section.module.css';

export interface AnsweredFact {
  readonly factId: FactId;
  /** Newest last; empty when nobody answered. */
  readonly history: readonly CurrentAnswer[];
  /** False: an earlier answer to a question that no longer applies. Kept, and never counted. */
  readonly applies: boolean;
}

interface AnswerSectionProps {
  readonly id: string;
  readonly title: string;
  readonly facts: readonly AnsweredFact[];
  readonly screeningId: string;
  readonly names: ReadonlyMap<string, string>;
  readonly timeZone: string;
  /** False when the answers may only be read. */
  readonly mayChange: boolean;
}

/** The answers of one section, each with who said it and when, and what was said before. */
export function AnswerSection(props: AnswerSectionProps) {
  const { id, title, facts, screeningId, names, timeZone, mayChange } = props;
  if (facts.length === 0) return null;
  return (
    <Card as="section" labelledBy={id}>
      <SectionHeading id={id}>{title}</SectionHeading>
      <DescriptionList
        items={facts.map(({ factId, history, applies }) => {
          const { question } = factById(factId);
          return {
            id: factId,
            term: question,
            description: <AnswerCell {...{ factId, history, applies, names, timeZone }} />,
            ...(mayChange && isCorrectable(factId)
              ? { change: { href: addressOf(screeningId, factId), about: question } }
              : {}),
          };
        })}
      />
    </Card>
  );
}

const isCorrectable = (factId: string): boolean =>
  isFactId(factId) && factId !== 'date-of-birth' && factById(factId).from !== 'derived';

const addressOf = (screeningId: string, factId: FactId): string =>
  factId === 'plan.regions' || factId === 'plan.technique'
    ? routes.screening.plan(screeningId)
    : routes.screening.correct(screeningId, factId);

interface AnswerCellProps extends AnsweredFact {
  readonly names: ReadonlyMap<string, string>;
  readonly timeZone: string;
}

function AnswerCell({ factId, history, applies, names, timeZone }: AnswerCellProps) {
  const newest = history.at(-1);
  const older = history.slice(0, -1);
  if (!newest || (newest.state === 'cleared' && older.length === 0))
    return <span className={styles.unanswered}>Not answered</span>;
  return (
    <div className={styles.answer}>
      {newest.state === 'not-sure' ? (
        <span>
          <Badge tone="attention" icon="question">
            Not sure
          </Badge>
        </span>
      ) : newest.state === 'cleared' ? (
        <span className={styles.unanswered}>Taken back</span>
      ) : (
        <bdi className={styles.value}>{answerWords(factId, newest)}</bdi>
      )}
      <FirstWritten value={newest.value} typed={newest.typed} className={styles.detail} />
      {!applies && <span className={styles.detail}>No longer applies, so it does not count.</span>}
      <span className={styles.detail}>
        <bdi>{speakerOf(newest, names)}</bdi>, <Moment at={newest.at} timeZone={timeZone} />
        {newest.reason && <>. {newest.reason}</>}
      </span>
      {older.length > 0 && (
        <Disclosure summary={`Earlier (${older.length})`}>
          <ul className={styles.older}>
            {older.toReversed().map((answer) => (
              <li key={String(answer.sequence)}>
                <bdi>{answerWords(factId, answer)}</bdi>
                <span className={styles.detail}>
                  {' '}
                  <bdi>{speakerOf(answer, names)}</bdi>, <Moment at={answer.at} timeZone={timeZone} />
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
