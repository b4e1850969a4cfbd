import type { ReactNode } from 'react';

import { Icon, type IconName } from './icon';
import styles from './heading.module.css';

interface SectionHeadingProps {
  readonly id?: string | undefined;
  readonly level?: 2 | 3 | 4 | undefined;
  readonly icon?: IconName | undefined;
  readonly lead?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function SectionHeading({ id, level = 2, icon, lead, aside, children }: SectionHeadingProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={styles.section}>
      <div className={styles.sectionRow}>
        <Heading id={id} className={styles.sectionTitle}>
          {icon && <Icon name={icon} />}
          {children}
        </Heading>
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      {lead && <p className={styles.sectionLead}>{lead}</p>}
    </div>
  );
}
