import { Badge } from '@/components/ui/badge';
import type { Tone } from '@/components/ui/tone';
import { understoodWords } from '@/lib/phrasebook/understanding';
import type { UnderstandingItem, Understood } from '@/lib/screening/understanding';
import styles from './understanding-list.module.css';

const tones: Readonly<Record<Understood, Tone>> = {
  'at-once': 'success',
  'once-explained': 'success',
  unclear: 'attention',
  open: 'neutral',
};

/** Each question about a risk with what was said and how it went. What is unclear comes first. */
export function UnderstandingList({ items }: { readonly items: readonly UnderstandingItem[] }) {
  const sorted = items.toSorted((a, b) => Number(b.result === 'unclear') - Number(a.result === 'unclear'));
  return (
    <ul role="list" className={styles.list}>
      {sorted.map(({ risk, question, answers, rightAnswer, result }) => (
        <li key={risk}>
          <div className={styles.head}>
            <strong>{question}</strong>
            <Badge tone={tones[result]}>{understoodWords[result]}</Badge>
          </div>
          <p>
            Said: {answers.map(({ said }) => `“${said}”`).join(', then ')}
            {result === 'unclear' && <>. Right is: “{rightAnswer}”</>}.
          </p>
        </li>
      ))}
    </ul>
  );
}
