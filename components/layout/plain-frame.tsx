import type { ReactNode } from 'react';

import { SkipLink } from '@/components/ui/skip-link';
import { Brand } from './brand';
import styles from './plain-frame.module.css';

interface PlainFrameProps {
  readonly brand: { readonly name: string; readonly href?: string | undefined };
  /** One sentence on what this is, beside or above the page's own words. */
  readonly tagline?: ReactNode;
  readonly audience?: 'staff' | 'patient' | undefined;
  readonly skipLabel?: string | undefined;
  readonly children: ReactNode;
}

/** A page with one thing on it: signing in, a link that has ended, an error. */
export function PlainFrame({ brand, tagline, audience = 'staff', skipLabel, children }: PlainFrameProps) {
  return (
    <div className={styles.frame} data-audience={audience}>
      <SkipLink label={skipLabel} />
      <header className={styles.side}>
        <svg className={styles.rings} viewBox="0 0 400 400" aria-hidden="true" focusable="false">
          {[44, 84, 128, 176, 228].map((radius) => (
            <circle key={radius} cx="150" cy="260" r={radius} />
          ))}
          <path d="M392 18 166 244" />
          <circle className={styles.point} cx="150" cy="260" r="13" />
        </svg>
        <Brand {...brand} />
        {tagline && <p className={styles.tagline}>{tagline}</p>}
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        <div className={styles.sheet}>{children}</div>
      </main>
    </div>
  );
}
