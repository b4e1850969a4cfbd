import { regionById, type Evaluation, type RegionId } from '@/rules';
import { RegionMap } from '@/components/body/region-map';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { SectionHeading } from '@/components/ui/section-heading';
import styles from './region-summary.module.css';

interface RegionSummaryProps {
  /** Null before anything was judged: then nothing is said of closed areas. */
  readonly evaluation: Pick<Evaluation, 'blockedRegions' | 'maybeBlockedRegions'> | null;
  readonly planned: readonly RegionId[];
  readonly technique: string | null;
  /** How often, and until when. */
  readonly extent: string;
  /** Closed by a finding, and opened by an override. */
  readonly opened?: readonly RegionId[];
  readonly change?: React.ReactNode;
}

/** What is planned and what is closed: both at a glance, the overlap named. */
export function RegionSummary({
  evaluation,
  planned,
  technique,
  extent,
  opened = [],
  change,
}: RegionSummaryProps) {
  const { blockedRegions, maybeBlockedRegions } = evaluation ?? {
    blockedRegions: [],
    maybeBlockedRegions: [],
  };
  const elsewhere = blockedRegions.filter((region) => !planned.includes(region));
  return (
    <Card as="section" labelledBy="regions">
      <SectionHeading id="regions" aside={change}>
        {evaluation ? 'Plan and closed areas' : 'Plan'}
      </SectionHeading>
      <div className={styles.summary}>
        <div className={styles.words}>
          {planned.length === 0 ? (
            <p>No areas are planned yet.</p>
          ) : (
            <ul role="list" className={styles.regions}>
              {planned.map((region) => (
                <li key={region}>
                  <span>{regionById(region).label}</span>
                  {blockedRegions.includes(region) && (
                    <Badge tone="urgent">{opened.includes(region) ? 'Closed, overridden' : 'Closed'}</Badge>
                  )}
                  {maybeBlockedRegions.includes(region) && (
                    <Badge tone="attention" icon="question">
                      May be closed
                    </Badge>
                  )}
                </li>
              ))}
            </ul>
          )}
          <p>
            <strong>Technique:</strong> {technique ?? 'not chosen yet'}
          </p>
          <p>
            <strong>How often:</strong> {extent}
          </p>
          {elsewhere.length > 0 && (
            <p className={styles.elsewhere}>
              <strong>Also closed:</strong> {elsewhere.map((region) => regionById(region).label).join('; ')}
            </p>
          )}
        </div>
        {(planned.length > 0 || blockedRegions.length > 0 || maybeBlockedRegions.length > 0) && (
          <RegionMap planned={planned} closed={blockedRegions} maybeClosed={maybeBlockedRegions} />
        )}
      </div>
    </Card>
  );
}
