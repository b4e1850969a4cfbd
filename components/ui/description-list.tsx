import { Link } from './link';
import type { ReactNode } from 'react';

import styles from './description-list.module.css';

export interface DescriptionItem {
  readonly id: string;
  readonly term: ReactNode;
  readonly description: ReactNode;
  /** Where this can be changed. */
  readonly change?: { readonly href: string; readonly about: string } | undefined;
}

interface DescriptionListProps {
  readonly items: readonly DescriptionItem[];
  readonly changeLabel?: string | undefined;
  readonly dense?: boolean | undefined;
}

/** What was said about what, one a row; with Change links where it can still be changed. */
export function DescriptionList({ items, changeLabel = 'Change', dense = false }: DescriptionListProps) {
  return (
    <dl className={styles.list} data-dense={dense || undefined}>
      {items.map(({ id, term, description, change }) => (
        <div key={id} className={styles.row}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.description}>{description}</dd>
          {change && (
            <dd className={styles.change}>
              <Link href={change.href}>
                {changeLabel} <span className="visually-hidden">{change.about}</span>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
