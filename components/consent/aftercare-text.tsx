import { Card } from '@/components/ui/card';
import type { Tone } from '@/components/ui/tone';
import type { Advice } from '@/lib/texts/aftercare-of';
import styles from './aftercare-text.module.css';

const tones: Readonly<Record<Advice['kind'], Tone | undefined>> = {
  everybody: undefined,
  own: 'info',
  emergency: 'attention',
};

/** What to know afterwards, in the order it is given. */
export function AftercareText({ advice }: { readonly advice: readonly Advice[] }) {
  return (
    <div className={styles.cards}>
      {advice.map(({ id, kind, title, lead, lines }) => (
        <Card key={id} as="section" labelledBy={`after-${id}`} tone={tones[kind]}>
          <div className={styles.advice} data-keep-together="">
            <h3 id={`after-${id}`}>{title}</h3>
            {lead && <p>{lead}</p>}
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        </Card>
      ))}
    </div>
  );
}
