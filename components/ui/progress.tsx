import { classNames } from './class-names';
import styles from './progress.module.css';

interface ProgressProps {
  /** The part one is in, from 1. */
  readonly current: number;
  readonly total: number;
  /** What is shown and read, for example "Part 3 of 8". */
  readonly label: string;
  /** The part's own name, after the label. */
  readonly part?: string | undefined;
}

/** How far along: words first, and a row of points for the eye. */
export function Progress({ current, total, label, part }: ProgressProps) {
  return (
    <div className={styles.progress}>
      <p className={styles.words}>
        <span className={styles.label}>{label}</span>
        {part && (
          <>
            {' '}
            <span className={styles.part}>{part}</span>
          </>
        )}
      </p>
      <span className={styles.points} aria-hidden="true">
        {Array.from({ length: total }, (_, index) => (
          <span
            key={index}
            className={classNames(
              styles.point,
              index + 1 < current && styles.done,
              index + 1 === current && styles.here,
            )}
          />
        ))}
      </span>
    </div>
  );
}
