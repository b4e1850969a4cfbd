import { currentOrder } from './finding-order';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { counted } from '@/components/staff/format';
import { dispositionTones } from '@/components/staff/labels';
import { Moment } from '@/components/staff/moment';
import { dispositionLabels } from '@/lib/phrasebook/dispositions';
import type { StoredAssessment } from '@/lib/screening/screening-snapshot';
import styles from './disposition-panel.module.css';

interface DispositionPanelProps {
  readonly assessment: StoredAssessment;
  readonly timeZone: string;
  readonly ruleSetVersion: string;
}

const meanings = {
  'no-contraindication-found':
    'The rules found nothing that speaks against needling the planned areas. You still decide.',
  'proceed-with-precautions':
    'Needling may go ahead with the precautions below. They are named in the consent.',
  'clinician-review': 'Something has to be looked at by you before anybody signs.',
  'do-not-needle': 'The rules say not to needle today. No signature is asked for.',
} as const;

/** What the rules came to, in words and with a shape, never by colour alone. */
export function DispositionPanel({ assessment, timeZone, ruleSetVersion }: DispositionPanelProps) {
  const { disposition, evaluation } = assessment;
  const flagged = currentOrder(evaluation.findings).filter((finding) => finding.flagged).length;
  const onlyPlan = evaluation.unknown.length === 1 && evaluation.unknown[0] === 'plan.regions';
  return (
    <Card as="section" labelledBy="disposition" tone={dispositionTones[disposition]}>
      <div className={styles.panel}>
        <h2 id="disposition" className={styles.heading}>
          <Badge tone={dispositionTones[disposition]} size="large">
            {dispositionLabels[disposition]}
          </Badge>
        </h2>
        <p>
          {onlyPlan
            ? 'Nothing but the plan is missing: add the areas and technique, and everything is judged again.'
            : meanings[disposition]}
        </p>
        <p className={styles.detail}>
          {counted(flagged, 'finding')} flagged. Assessment {assessment.sequence}, made{' '}
          <Moment at={assessment.at} timeZone={timeZone} />, by rules {ruleSetVersion}.
        </p>
      </div>
    </Card>
  );
}
