import { regionById, severities, type ExplainedCase, type ExplainedFinding, type Source } from '@/rules';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { severityTones } from '@/components/staff/labels';
import { severityLabels } from '@/lib/phrasebook/dispositions';
import { adviceOf } from './advice';
import { asSentence } from './answer-words';
import { Evidence } from './evidence';
import { WorthAskingList } from './worth-asking-list';
import styles from './finding-card.module.css';

interface FindingCardProps {
  readonly explained: ExplainedFinding;
  readonly sources: Readonly<Record<string, Source>>;
  readonly screeningId: string;
}

const distinct = (lines: readonly string[]): readonly string[] => [...new Set(lines)];

const worstFirst = (cases: readonly ExplainedCase[]): readonly ExplainedCase[] =>
  [...cases].sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity));

/** One finding: how much it weighs, why it is there, what to do, and where that comes from. */
export function FindingCard({ explained, sources, screeningId }: FindingCardProps) {
  const { finding, title, because, worthAsking, cases, counterfactuals } = explained;
  const { id, certain, possible, blocks } = finding;
  const holding = worstFirst(cases.filter(({ holds }) => holds));
  const open = worstFirst(cases.filter(({ holds }) => !holds));
  const { now: advice, otherwise } = adviceOf(holding);
  const adviceIf = distinct(open.flatMap((one) => one.advice)).filter(
    (line) => !advice.includes(line) && !otherwise.includes(line),
  );
  // Nothing weighs much about the person, and yet areas are closed: "Note" would say that nothing has to be done.
  const onlyCloses = certain === 'note' && blocks.length > 0;
  const tone = onlyCloses ? 'attention' : severityTones[certain];
  const headingId = `finding-${id}`;
  return (
    <Card as="article" labelledBy={headingId} tone={finding.flagged ? tone : undefined}>
      <header className={styles.head}>
        <h3 id={headingId}>{title}</h3>
        <div className={styles.badges}>
          {certain !== 'none' && (
            <Badge tone={tone}>{onlyCloses ? 'Closes areas' : severityLabels[certain]}</Badge>
          )}
          {possible !== certain && (
            <Badge tone="neutral" icon="question">
              {certain === 'none' ? 'Possibly' : 'Could be'} {severityLabels[possible].toLowerCase()}
            </Badge>
          )}
        </div>
      </header>
      {because.length > 0 && (
        <ul className={styles.because}>
          {because.map(({ sentence }) => (
            <li key={sentence}>{asSentence(sentence)}</li>
          ))}
        </ul>
      )}
      {counterfactuals[0] && <p className={styles.otherwise}>{asSentence(counterfactuals[0].sentence)}</p>}
      {advice.length > 0 && (
        <div className={styles.part}>
          <h4>What to do</h4>
          <ul>
            {advice.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {blocks.length > 0 && (
        <p className={styles.closed}>
          <strong>Closes:</strong> {blocks.map((region) => regionById(region).label).join('; ')}
        </p>
      )}
      {worthAsking.length > 0 && (
        <div className={styles.part}>
          <h4>Still worth asking</h4>
          <WorthAskingList questions={worthAsking} screeningId={screeningId} />
        </div>
      )}
      {otherwise.length > 0 && (
        <Disclosure summary="What the rules advise without this clinic’s policy">
          <ul>
            {otherwise.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {adviceIf.length > 0 && (
        <Disclosure summary={holding.length > 0 ? 'If more of it applies' : 'If it applies'}>
          <ul>
            {adviceIf.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      <Evidence cases={holding.length > 0 ? holding : open} sources={sources} />
    </Card>
  );
}
