import type { RuleSet } from '@/rules';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { SectionHeading } from '@/components/ui/section-heading';
import type { Tone } from '@/components/ui/tone';
import { dayInWords } from '@/components/staff/format';
import { severityLabels } from '@/lib/phrasebook/dispositions';
import { extentInWords } from '@/lib/phrasebook/plan-extent';
import { routes } from '@/lib/routes';
import type { ScreeningSnapshot } from '@/lib/screening/screening-snapshot';
import type { VisitAnswerChange, VisitChanges, VisitFindingChange } from '@/lib/screening/visit-changes';
import { answerWords, questionOf } from './answer-words';
import styles from './since-last-visit.module.css';

interface SinceLastVisitProps {
  readonly last: Pick<ScreeningSnapshot, 'id' | 'startedOn' | 'rules'>;
  /** Of that visit, if it came to a complete one. */
  readonly recordId: string | undefined;
  /** Null until the patient has sent the answers of this visit. */
  readonly changes: VisitChanges | null;
  readonly rules: RuleSet | null;
}

/** What a physiotherapist asks first of somebody who was here before. */
export function SinceLastVisit({ last, recordId, changes, rules }: SinceLastVisitProps) {
  const titleOf = (id: string): string =>
    [rules, last.rules].flatMap((set) => set?.contraindications ?? []).find(({ id: own }) => own === id)
      ?.title ?? id;
  return (
    <Card as="section" labelledBy="since-last-visit">
      <SectionHeading
        id="since-last-visit"
        lead={`This visit follows the one of ${dayInWords(last.startedOn)}.`}
        aside={
          <div className={styles.links}>
            <LinkButton look="secondary" size="small" href={routes.screening.view(last.id)}>
              Open that visit
            </LinkButton>
            {recordId && (
              <LinkButton look="secondary" size="small" href={routes.record(recordId)}>
                Open its record
              </LinkButton>
            )}
          </div>
        }
      >
        Changed since the last visit
      </SectionHeading>
      {changes ? (
        <Changes changes={changes} titleOf={titleOf} />
      ) : (
        <p>What has changed appears here once the patient has declared that the answers are true.</p>
      )}
    </Card>
  );
}

interface ChangesProps {
  readonly changes: VisitChanges;
  readonly titleOf: (id: string) => string;
}

function Changes({ changes: { answers, plan, extent, findings, rulesDiffer }, titleOf }: ChangesProps) {
  return (
    <>
      <h3>Answers</h3>
      {answers.length > 0 ? <AnswerChanges changes={answers} /> : <p>No answer has changed.</p>}
      <h3>Findings</h3>
      {findings === null ? (
        <p>One of the two visits was not judged.</p>
      ) : findings.length > 0 ? (
        <ul role="list" className={styles.changes}>
          {findings.map((finding) => (
            <FindingChange key={finding.id} finding={finding} title={titleOf(finding.id)} />
          ))}
        </ul>
      ) : (
        <p>No finding has changed.</p>
      )}
      {rulesDiffer && (
        <p className={styles.detail}>
          The rules or the clinic’s policy changed in between: a finding may differ without an answer.
        </p>
      )}
      <h3>Plan</h3>
      {plan.length > 0 && <AnswerChanges changes={plan} />}
      {extent && (
        <ul role="list" className={styles.changes}>
          <li>
            <span>How often</span>
            <WasIs was={extentInWords(extent.was)} is={extentInWords(extent.is)} />
          </li>
        </ul>
      )}
      {plan.length === 0 && !extent && <p>The plan has not changed.</p>}
    </>
  );
}

function AnswerChanges({ changes }: { readonly changes: readonly VisitAnswerChange[] }) {
  return (
    <ul role="list" className={styles.changes}>
      {changes.map(({ factId, was, is }) => (
        <li key={factId}>
          <span>{questionOf(factId)}</span>
          <WasIs
            was={was ? answerWords(factId, was) : 'Not answered'}
            is={is ? answerWords(factId, is) : 'Not answered'}
          />
        </li>
      ))}
    </ul>
  );
}

function WasIs({ was, is }: { readonly was: string; readonly is: string }) {
  return (
    <span>
      <span className="visually-hidden">Last time: </span>
      <del>
        <bdi>{was}</bdi>
      </del>
      <span aria-hidden="true"> → </span>
      <span className="visually-hidden">. Now: </span>
      <ins className={styles.now}>
        <bdi>{is}</bdi>
      </ins>
    </span>
  );
}

const how: Readonly<Record<VisitFindingChange['how'], { readonly label: string; readonly tone: Tone }>> = {
  new: { label: 'New', tone: 'attention' },
  graver: { label: 'Graver', tone: 'attention' },
  milder: { label: 'Milder', tone: 'neutral' },
  gone: { label: 'Gone', tone: 'neutral' },
};

const weight = ({ certain, possible }: VisitFindingChange['before']): string => {
  if (certain === possible) return severityLabels[certain].toLowerCase();
  const perhaps = `perhaps ${severityLabels[possible].toLowerCase()}`;
  return certain === 'none' ? perhaps : `${severityLabels[certain].toLowerCase()}, ${perhaps}`;
};

function FindingChange({ finding, title }: { readonly finding: VisitFindingChange; readonly title: string }) {
  const { label, tone } = how[finding.how];
  return (
    <li className={styles.finding}>
      <Badge tone={tone}>{label}</Badge>
      <span>
        <strong>{title}</strong>: {finding.how !== 'new' && <>was {weight(finding.before)}</>}
        {finding.how === 'graver' || finding.how === 'milder' ? ', ' : ''}
        {finding.how !== 'gone' && (
          <>
            {finding.how !== 'new' && 'is '}
            {weight(finding.after)}
          </>
        )}
      </span>
    </li>
  );
}
