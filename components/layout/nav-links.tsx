'use client';

import { Link } from '@/components/ui/link';
import { usePathname } from 'next/navigation';

import { Icon, type IconName } from '@/components/ui/icon';
import styles from './app-frame.module.css';

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly icon?: IconName | undefined;
}

/** The longest address the current one lies under is the current one. */
const currentOf = (items: readonly NavItem[], path: string): string | undefined =>
  items
    .map(({ href }) => href)
    .filter((href) => path === href || path.startsWith(`${href.replace(/\/$/, '')}/`))
    .sort((a, b) => b.length - a.length)[0];

export function NavLinks({ label, items }: { readonly label: string; readonly items: readonly NavItem[] }) {
  const path = usePathname() ?? '';
  const current = currentOf(items, path);
  return (
    <nav aria-label={label} className={styles.nav}>
      <ul role="list" className={styles.navList}>
        {items.map(({ href, label: text, icon }) => (
          <li key={href}>
            <Link
              href={href}
              className={styles.navLink}
              aria-current={href === current ? (href === path ? 'page' : 'true') : undefined}
            >
              {icon && <Icon name={icon} />}
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
