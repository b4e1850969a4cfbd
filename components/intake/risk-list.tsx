import type { Risk } from '@/rules';
import { patientWords } from '@/lib/phrasebook/patient';
import styles from './risk-list.module.css';

const words = patientWords.risks;
const inWords = new Intl.NumberFormat('en-GB');

interface RiskListProps {
  readonly risks: readonly Pick<Risk, 'id' | 'title' | 'text' | 'frequency'>[];
  readonly headingLevel?: 3 | 4 | undefined;
}

/** Each risk with how often it happened, where somebody has counted it, and what was counted. */
export function RiskList({ risks, headingLevel = 3 }: RiskListProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <ul role="list" className={styles.list}>
      {risks.map(({ id, title, text, frequency }) => (
        <li key={id} className={styles.risk}>
          <div className={styles.words}>
            <Heading>{title}</Heading>
            <p>{text}</p>
          </div>
          {frequency && (
            <p className={styles.number}>
              <strong>{words.often(frequency.count, inWords.format(frequency.outOf), frequency.unit)}</strong>
              <span className={styles.counted}>
                {words.counted(inWords.format(frequency.countedIn), frequency.unit)}
              </span>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
