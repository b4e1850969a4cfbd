import type { Risk } from '@/rules';
import { frequencyInWords, isDrawn } from '@/lib/phrasebook/frequency';
import { IconArray } from './icon-array';
import styles from './risk-list.module.css';

interface RiskListProps {
  readonly risks: readonly (Pick<Risk, 'id' | 'title' | 'text' | 'frequency'> & {
    /** The figure in the words it was shown in, of a statement. */
    readonly figure?: { readonly often: string; readonly counted: string } | undefined;
  })[];
  readonly headingLevel?: 3 | 4 | undefined;
}

/** Each risk with how often it happened, where somebody has counted it, and what was counted. */
export function RiskList({ risks, headingLevel = 3 }: RiskListProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <ul role="list" className={styles.list}>
      {risks.map(({ id, title, text, frequency, figure = frequency && frequencyInWords(frequency) }) => (
        <li key={id} className={styles.risk}>
          <div className={styles.words}>
            <Heading>{title}</Heading>
            <p>{text}</p>
          </div>
          {figure && (
            <div className={styles.number}>
              {frequency && isDrawn(frequency) && <IconArray {...frequency} />}
              <p className={styles.figure}>
                <strong>{figure.often}</strong>
                <span className={styles.counted}>{figure.counted}</span>
              </p>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
