import type { ReactNode } from 'react';

import styles from './stack.module.css';

interface StackProps {
  readonly as?: 'div' | 'section' | 'ul' | 'ol' | undefined;
  readonly gap?: 'tight' | 'regular' | 'loose' | undefined;
  readonly labelledBy?: string | undefined;
  /** Two columns where there is room for both. */
  readonly columns?: boolean | undefined;
  readonly children: ReactNode;
}

/** One under the other, evenly spaced. */
export function Stack({ as: Element = 'div', gap = 'regular', labelledBy, columns, children }: StackProps) {
  const list = Element === 'ul' || Element === 'ol';
  return (
    <Element
      className={styles.stack}
      data-gap={gap}
      data-columns={columns || undefined}
      role={list ? 'list' : undefined}
      aria-labelledby={labelledBy}
    >
      {children}
    </Element>
  );
}
