import { Link } from '@/components/ui/link';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import type { Effect } from '@/lib/policy/policy-effect';
import { routes } from '@/lib/routes';
import { effectInWords } from './effect-words';
import styles from './measure-row.module.css';

interface MeasureRowProps {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly on: boolean;
  readonly effect: Effect | undefined;
}

/** One step of the policy: what it does, whether it is on, and what it would change now. */
export function MeasureRow({ id, title, sentence, on, effect }: MeasureRowProps) {
  return (
    <Card as="li" look={on ? 'raised' : 'quiet'} layout="plain">
      <div className={styles.head}>
        <h3 className={styles.title}>
          <Link href={routes.policyMeasure(id)}>{title}</Link>
        </h3>
        {on ? <Badge tone="success">On</Badge> : <Badge>Off</Badge>}
      </div>
      <p>{sentence}</p>
      {effect && <p className={styles.effect}>{effectInWords(effect, on)}</p>}
    </Card>
  );
}
