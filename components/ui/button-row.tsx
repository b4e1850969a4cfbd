import type { ReactNode } from 'react';

import { classNames } from './class-names';
import styles from './button.module.css';

interface ButtonRowProps {
  readonly align?: 'start' | 'end' | 'apart' | undefined;
  readonly children: ReactNode;
}

/** Buttons side by side, one under the other on a phone. */
export function ButtonRow({ align = 'start', children }: ButtonRowProps) {
  return (
    <div
      className={classNames(
        styles.row,
        align === 'end' && styles.rowEnd,
        align === 'apart' && styles.rowApart,
      )}
    >
      {children}
    </div>
  );
}
