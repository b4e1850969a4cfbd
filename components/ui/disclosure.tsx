import type { ReactNode } from 'react';

import { Icon } from './icon';
import styles from './disclosure.module.css';

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly open?: boolean | undefined;
  /** `line` sits in text, `card` stands by itself. */
  readonly look?: 'line' | 'card' | undefined;
  /** Closed on the screen, whole on paper. */
  readonly printed?: boolean | undefined;
  readonly children: ReactNode;
}

/** More for those who want it; works without scripts and opens when the browser's find looks inside. */
export function Disclosure({ summary, open, look = 'line', printed, children }: DisclosureProps) {
  return (
    <details className={styles[look]} open={open} data-printed={printed && ''}>
      <summary className={styles.summary}>
        <Icon name="chevron-right" className={styles.arrow} />
        <span>{summary}</span>
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
