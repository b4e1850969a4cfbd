'use client';

import { useEffect, useRef, type ReactNode } from 'react';

import { Icon } from '@/components/ui/icon';
import styles from './user-menu.module.css';

interface UserMenuProps {
  readonly name: string;
  /** The role, or the clinic. */
  readonly detail?: string | undefined;
  /** Read before the name: what opens here. */
  readonly label?: string | undefined;
  /** Links and forms, such as signing out. */
  readonly children: ReactNode;
}

/** Who is signed in, and what they can do about it. Opens without scripts; they only close it. */
export function UserMenu({ name, detail, label = 'Your account:', children }: UserMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const leave = (event: Event) => {
      if (menu.current?.open && !menu.current.contains(event.target as Node)) menu.current.open = false;
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !menu.current?.open) return;
      menu.current.open = false;
      menu.current.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
      document.removeEventListener('keydown', escape);
    };
  }, []);

  return (
    <details ref={menu} className={styles.menu}>
      <summary className={styles.summary}>
        <Icon name="person" />
        <span className={styles.words}>
          <span className="visually-hidden">{label}</span> <span className={styles.name}>{name}</span>
          {detail && <span className={styles.detail}>{detail}</span>}
        </span>
        <Icon name="chevron-down" size={1} />
      </summary>
      <div className={styles.panel}>{children}</div>
    </details>
  );
}
