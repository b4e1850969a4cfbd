import type { RegionId } from '@/rules';
import { BodyFigure } from './body-figure';
import { placeTone, type PlaceTone } from './place-tone';
import styles from './region-map.module.css';

interface RegionMapProps {
  readonly planned: readonly RegionId[];
  readonly closed: readonly RegionId[];
  readonly maybeClosed: readonly RegionId[];
}

/** What is planned and what is closed, on the body: at a glance, beside the lists that say the same in words. */
export function RegionMap({ planned, closed, maybeClosed }: RegionMapProps) {
  const toneOf = (region: RegionId): PlaceTone | undefined =>
    placeTone({
      chosen: planned.includes(region),
      closed: closed.includes(region),
      maybeClosed: maybeClosed.includes(region),
    });
  const legend = [
    { tone: 'chosen', shown: planned.length > 0, words: 'Planned' },
    { tone: 'closed', shown: closed.length > 0, words: 'Closed' },
    { tone: 'maybe', shown: maybeClosed.length > 0, words: 'May be closed' },
  ].filter(({ shown }) => shown);
  return (
    <div className={styles.map} aria-hidden="true">
      <div className={styles.figures}>
        {(['front', 'back'] as const).map((view) => (
          <div key={view} className={styles.view}>
            <p className={styles.side}>
              <span>{view === 'front' ? 'R' : 'L'}</span>
              <span>{view === 'front' ? 'Front' : 'Back'}</span>
              <span>{view === 'front' ? 'L' : 'R'}</span>
            </p>
            <BodyFigure view={view} toneOf={toneOf} />
          </div>
        ))}
      </div>
      <ul role="list" className={styles.legend}>
        {legend.map(({ tone, words }) => (
          <li key={tone} data-tone={tone}>
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
}
