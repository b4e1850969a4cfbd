import { currentOrder } from './finding-order';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { counted } from '@/components/staff/format';
import { dispositionTones } from '@/components/staff/labels';
import { Moment } from '@/components/staff/moment';
import type { Tone } from '@/components/ui/tone';
import { decisionLabels, dispositionLabels } from '@/lib/phrasebook/dispositions';
import type { StoredAssessment, StoredReview } from '@/lib/screening/screening-snapshot';
import type { Verdict } from '@/lib/screening/verdict';
import { floorSentences } from '@/lib/phrasebook/rules';
import { whatFollows } from './verdict-words';
import styles from './disposition-panel.module.css';

interface DispositionPanelProps {
  readonly assessment: StoredAssessment;
  readonly verdict: Verdict;
  readonly timeZone: string;
  readonly ruleSetVersion: string;
}

const decisionTone = ({ decision, override }: StoredReview): Tone => {
  if (override) return 'attention';
  return decision === 'proceed' || decision === 'proceed-with-modifications' ? 'success' : 'neutral';
};

/** A finding that is only noted is one as well: “1 finding, none flagged.” */
const findingsInWords = (found: number, flagged: number): string =>
  found === 0 ? 'No findings.' : `${counted(found, 'finding')}, ${flagged === 0 ? 'none' : flagged} flagged.`;

/** What the rules came to and what was decided about it, in words and with a shape, never by colour alone. */
export function DispositionPanel({ assessment, verdict, timeZone, ruleSetVersion }: DispositionPanelProps) {
  const { disposition, evaluation, floors } = assessment;
  const { decision } = verdict;
  const flagged = currentOrder(evaluation.findings).filter((finding) => finding.flagged).length;
  return (
    <Card
      as="section"
      labelledBy="disposition"
      tone={decision ? decisionTone(decision) : dispositionTones[disposition]}
    >
      <div className={styles.panel}>
        <h2 id="disposition" className={styles.heading}>
          <span className={styles.label}>The rules</span>
          <Badge tone={dispositionTones[disposition]} size="large">
            {dispositionLabels[disposition]}
          </Badge>
        </h2>
        {decision && (
          <p className={styles.heading}>
            <span className={styles.label}>Decided</span>
            <Badge tone={decisionTone(decision)} size="large">
              {decisionLabels[decision.decision]}
              {decision.override && ', against the rules'}
            </Badge>
          </p>
        )}
        <p>{whatFollows(verdict)}</p>
        {floors.map((floor) => (
          <p key={floor}>{floorSentences[floor]}</p>
        ))}
        <p className={styles.detail}>
          {findingsInWords(evaluation.findings.length, flagged)} Assessment {assessment.sequence}, made{' '}
          <Moment at={assessment.at} timeZone={timeZone} />, by rules {ruleSetVersion}.
        </p>
      </div>
    </Card>
  );
}
