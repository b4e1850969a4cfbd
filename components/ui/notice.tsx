import type { ReactNode } from 'react';

import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import { toneGlyph, type Tone } from './tone';
import styles from './notice.module.css';
import tones from './tone.module.css';

interface NoticeProps {
  readonly tone?: Tone | undefined;
  readonly title?: ReactNode;
  readonly icon?: IconName | undefined;
  /** Only for what appears by itself while somebody is on the page: it is read out at once or when there is a pause. */
  readonly live?: 'polite' | 'assertive' | undefined;
  readonly headingLevel?: 2 | 3 | 4 | undefined;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** Something to know here and now. */
export function Notice({
  tone = 'info',
  title,
  icon,
  live,
  headingLevel = 2,
  actions,
  children,
}: NoticeProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div
      className={classNames(styles.notice, tones[tone])}
      role={live && (live === 'assertive' ? 'alert' : 'status')}
    >
      <span className={styles.icon}>
        <Icon name={icon ?? toneGlyph[tone]} size={1.5} />
      </span>
      <div className={styles.words}>
        {title && <Heading className={styles.title}>{title}</Heading>}
        {children && <div className={styles.body}>{children}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
