import { Link } from './link';

import styles from './segmented-nav.module.css';

export interface SegmentedNavItem {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean | undefined;
  /** How many are behind it. */
  readonly count?: number | undefined;
}

interface SegmentedNavProps {
  /** What these links choose between, for screen readers. */
  readonly label: string;
  readonly items: readonly SegmentedNavItem[];
}

/** Views of one thing, side by side. Links, so that each view has an address. */
export function SegmentedNav({ label, items }: SegmentedNavProps) {
  return (
    <nav aria-label={label} className={styles.nav}>
      <ul role="list" className={styles.list}>
        {items.map(({ href, label: text, current, count }) => (
          <li key={href}>
            <Link href={href} className={styles.link} aria-current={current ? 'page' : undefined}>
              {text}
              {count !== undefined && (
                <>
                  {' '}
                  <span className={styles.count}>{count}</span>
                </>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
