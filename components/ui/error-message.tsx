import type { ReactNode } from 'react';

import { Icon } from './icon';
import styles from './field.module.css';

interface ErrorMessageProps {
  readonly id?: string | undefined;
  /** Read out before the message, so that it is known for an error without its colour. */
  readonly prefix?: string | undefined;
  readonly children: ReactNode;
}

export function ErrorMessage({ id, prefix = 'Error:', children }: ErrorMessageProps) {
  return (
    <p id={id} className={styles.error}>
      <Icon name="alert" size={1.2} />
      <span>
        <span className="visually-hidden">{prefix}</span> {children}
      </span>
    </p>
  );
}
