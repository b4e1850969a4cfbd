import type { ReactNode } from 'react';

import { Brand } from './brand';
import styles from './print-frame.module.css';

interface PrintFrameProps {
  readonly brand: { readonly name: string; readonly detail?: string | undefined };
  /** Over the sheet, on the screen only: back, print, download. */
  readonly toolbar?: ReactNode;
  /** At the right of the sheet's head: the record's number and date. */
  readonly reference?: ReactNode;
  /** At the end of the sheet: what proves it. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** A sheet of paper, on the screen and from the printer. Goes inside a frame that has the `main`. */
export function PrintFrame({ brand, toolbar, reference, footer, children }: PrintFrameProps) {
  return (
    <div className={styles.desk}>
      {toolbar && (
        <div className={styles.toolbar} data-screen-only="">
          {toolbar}
        </div>
      )}
      <article className={styles.sheet}>
        <div className={styles.head}>
          <Brand {...brand} />
          {reference && <div className={styles.reference}>{reference}</div>}
        </div>
        <div className={styles.body}>{children}</div>
        {footer && <div className={styles.foot}>{footer}</div>}
      </article>
    </div>
  );
}
