import { figure } from '@/components/staff/format';
import styles from './export-progress.module.css';

interface ExportProgressProps {
  readonly done: number;
  /** Null until it is counted. */
  readonly total: number | null;
}

/** How many records are written, in figures and as a bar. */
export function ExportProgress({ done, total }: ExportProgressProps) {
  const words =
    total === null
      ? 'Counting the records …'
      : done < total
        ? `${figure(done)} of ${figure(total)} records written`
        : `${figure(done)} records written; putting the file together …`;
  return (
    <div className={styles.progress}>
      <p role="status">{words}</p>
      <progress
        className={styles.bar}
        aria-label="Records written"
        {...(total === null ? {} : { value: done, max: Math.max(total, 1) })}
      />
    </div>
  );
}
