import type { ReactNode } from 'react';

import styles from './action-bar.module.css';

interface ActionBarProps {
  /** The way on, at the end of the bar. */
  readonly children: ReactNode;
  /** The way back, at its start. */
  readonly back?: ReactNode;
  /** A SaveStatus between them. */
  readonly status?: ReactNode;
}

/**
 * The way on, always within reach at the bottom of the screen. Last in its form. The page scrolls what
 * has the focus clear of it (see `data-action-bar` in globals.css), and on very low screens it lets go.
 */
export function ActionBar({ children, back, status }: ActionBarProps) {
  return (
    <div className={styles.bar} data-action-bar="" data-screen-only="">
      <div className={styles.inside}>
        {back && <div className={styles.back}>{back}</div>}
        {status && <div className={styles.status}>{status}</div>}
        <div className={styles.on}>{children}</div>
      </div>
    </div>
  );
}
