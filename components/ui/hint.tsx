import type { ReactNode } from 'react';

import styles from './field.module.css';

/** What helps to answer; give its id to `aria-describedby`. */
export function Hint({ id, children }: { readonly id?: string | undefined; readonly children: ReactNode }) {
  return (
    <p id={id} className={styles.hint}>
      {children}
    </p>
  );
}
