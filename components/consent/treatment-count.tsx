import type { Treatment } from '@/lib/consent/coverage';
import { patientWords } from '@/lib/phrasebook/patient';
import { dayInFull } from '@/lib/phrasebook/when';
import styles from './treatment-count.module.css';

const words = patientWords.covered;

/** Which treatment this is, how many are left, and until when what was agreed to counts. */
export function TreatmentCount({ treatment: { number, times, until } }: { readonly treatment: Treatment }) {
  return (
    <dl className={styles.count}>
      <div>
        <dt>{words.today}</dt>
        <dd className={styles.number}>{words.count(number, times)}</dd>
        {times !== null && <dd className={styles.detail}>{words.left(times - number)}</dd>}
      </div>
      {until !== null && (
        <div>
          <dt>{words.until}</dt>
          <dd className={styles.day}>{dayInFull(until)}</dd>
        </div>
      )}
    </dl>
  );
}
