import type { ReactNode } from 'react';

import { SkipLink } from '@/components/ui/skip-link';
import { Brand } from './brand';
import { NavLinks, type NavItem } from './nav-links';
import styles from './app-frame.module.css';

interface AppFrameProps {
  readonly brand: { readonly name: string; readonly href: string; readonly detail?: string | undefined };
  readonly nav: readonly NavItem[];
  readonly navLabel?: string | undefined;
  readonly skipLabel?: string | undefined;
  /** Whose page it is: what is held of it comes back to nobody else. */
  readonly person?: string | undefined;
  /** A UserMenu. */
  readonly user?: ReactNode;
  /** Above everything on the page, for what cannot wait. */
  readonly banner?: ReactNode;
  /** Below it; scrolls away with the page. */
  readonly notice?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** Around every page of those who work here. */
export function AppFrame(props: AppFrameProps) {
  const { brand, nav, navLabel = 'Main', skipLabel, person, user, banner, notice, footer, children } = props;
  return (
    <div className={styles.frame} data-audience="staff" data-person={person}>
      <SkipLink label={skipLabel} />
      <header className={styles.header} data-screen-only="">
        <div className={styles.headerInside}>
          <Brand {...brand} />
          <NavLinks label={navLabel} items={nav} />
          {user && <div className={styles.user}>{user}</div>}
        </div>
      </header>
      {banner && (
        <div className={styles.banner} data-screen-only="">
          {banner}
        </div>
      )}
      {notice && (
        <div className={styles.notice} data-screen-only="">
          {notice}
        </div>
      )}
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      {footer && (
        <footer className={styles.footer} data-screen-only="">
          {footer}
        </footer>
      )}
    </div>
  );
}
