import type { ReactNode } from 'react';

import { SkipLink } from '@/components/ui/skip-link';
import { Brand } from './brand';
import styles from './patient-frame.module.css';

interface PatientFrameProps {
  readonly brand: { readonly name: string; readonly detail?: string | undefined };
  /** A Progress. */
  readonly progress?: ReactNode;
  /** How to reach somebody: a button that calls staff. */
  readonly help?: ReactNode;
  readonly skipLabel?: string | undefined;
  /** `reading` for words and questions, `wide` for lists and pictures. */
  readonly width?: 'reading' | 'wide' | undefined;
  readonly children: ReactNode;
}

/**
 * Around every page of a person who answers: large type, large targets, no way to lose one's place.
 * A form that ends in an ActionBar fills the height, so that the bar rests at the bottom.
 */
export function PatientFrame({
  brand,
  progress,
  help,
  skipLabel,
  width = 'reading',
  children,
}: PatientFrameProps) {
  return (
    <div className={styles.frame} data-audience="patient" data-width={width}>
      <SkipLink label={skipLabel} />
      <header className={styles.header} data-screen-only="">
        <div className={styles.headerInside}>
          <Brand {...brand} />
          {help && <div className={styles.help}>{help}</div>}
        </div>
        {progress && <div className={styles.progress}>{progress}</div>}
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}
