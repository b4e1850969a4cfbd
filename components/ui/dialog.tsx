'use client';

import { useEffect, useId, useRef, type ReactNode } from 'react';

import { classNames } from './class-names';
import { Icon } from './icon';
import styles from './dialog.module.css';

interface DialogProps {
  readonly open: boolean;
  /** Asked for by Escape, the close button, or a press beside it. */
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly closeLabel?: string | undefined;
  /** Nothing of the page is to be read behind it. */
  readonly covers?: boolean | undefined;
  /** The buttons; the safe one first in reading order. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** The browser's own modal dialog: it keeps the focus inside and gives it back to where it came from. */
export function Dialog({
  open,
  onClose,
  title,
  closeLabel = 'Close',
  covers,
  actions,
  children,
}: DialogProps) {
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (open) element.showModal();
    else element.close();
  }, [open]);

  return (
    <dialog
      ref={dialog}
      className={classNames(styles.dialog, covers && styles.covers)}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className={styles.sheet}>
        <h2 id={titleId}>{title}</h2>
        {children && <div className={styles.body}>{children}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
        {/* Last, so that the focus starts with what is asked and not with the way out. */}
        <button type="button" className={styles.close} onClick={onClose}>
          <Icon name="close" label={closeLabel} />
        </button>
      </div>
    </dialog>
  );
}
