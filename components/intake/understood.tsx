import { Card } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import { patientWords } from '@/lib/phrasebook/patient';
import type { UnderstandingItem } from '@/lib/screening/understanding';
import styles from './understanding.module.css';

const words = patientWords.understanding;

/** What was answered already: the questions and their right answers, and what the physiotherapist will talk about. */
export function Understood({ items }: { readonly items: readonly UnderstandingItem[] }) {
  const groups = [
    { title: words.clear, icon: 'check-circle', of: items.filter(({ result }) => result !== 'unclear') },
    { title: words.unclear, icon: 'speech', of: items.filter(({ result }) => result === 'unclear') },
  ] as const;
  return groups
    .filter(({ of }) => of.length > 0)
    .map(({ title, icon, of }) => (
      <Card key={title} look="quiet">
        <p className={styles.group}>
          <Icon name={icon} /> {title}
        </p>
        <dl className={styles.done}>
          {of.map(({ risk, question, rightAnswer }) => (
            <div key={risk}>
              <dt>{question}</dt>
              <dd>{rightAnswer}</dd>
            </div>
          ))}
        </dl>
      </Card>
    ));
}
