import { patientWords } from '@/lib/phrasebook/patient';
import styles from './icon-array.module.css';

interface IconArrayProps {
  readonly count: number;
  readonly outOf: number;
}

const perRow = 10;

/** What a figure looks like: one dot for each, filled where it happened. */
export function IconArray({ count, outOf }: IconArrayProps) {
  return (
    <svg
      className={styles.dots}
      viewBox={`0 0 ${perRow * 10} ${Math.ceil(outOf / perRow) * 10}`}
      role="img"
      aria-label={patientWords.risks.picture(count, outOf)}
    >
      {Array.from({ length: outOf }, (_, place) => (
        <circle
          key={place}
          cx={(place % perRow) * 10 + 5}
          cy={Math.floor(place / perRow) * 10 + 5}
          r="3.6"
          className={place < count ? styles.filled : styles.open}
        />
      ))}
    </svg>
  );
}
