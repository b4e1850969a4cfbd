'use client';

import { useEffect, useRef, type ReactNode } from 'react';

import styles from './heading.module.css';

interface PageHeadingProps {
  readonly title: ReactNode;
  /** One or two sentences under it. */
  readonly lead?: ReactNode;
  /** A short line above it: the part one is in, or whose page this is. */
  readonly kicker?: ReactNode;
  /** Beside it: a badge, a button. */
  readonly aside?: ReactNode;
  /** For the steps of a journey: the focus arrives here, so that the new step is read out. */
  readonly takesFocus?: boolean | undefined;
}

/** The page's one `h1`. */
export function PageHeading({ title, lead, kicker, aside, takesFocus = false }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // An error summary above has more to say, and has taken the focus already.
    if (takesFocus && !document.activeElement?.matches('[role=alert]')) heading.current?.focus();
  }, [takesFocus]);

  return (
    <header className={styles.page}>
      <div className={styles.words}>
        {kicker && <p className={styles.kicker}>{kicker}</p>}
        <h1 ref={heading} tabIndex={takesFocus ? -1 : undefined}>
          {title}
        </h1>
        {lead && <div className={styles.lead}>{lead}</div>}
      </div>
      {aside && <div className={styles.aside}>{aside}</div>}
    </header>
  );
}
