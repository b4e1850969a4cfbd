'use client';

import type { ComponentProps, MouseEvent } from 'react';

import { buttonClass, type ButtonLook } from './button-class';
import { Icon } from './icon';
import styles from './button.module.css';

interface ButtonProps extends ButtonLook, Omit<ComponentProps<'button'>, 'className' | 'disabled'> {
  /**
   * The work this button started is under way. It stays focusable and says so, and further
   * presses do nothing: a disabled button would drop the focus and fall silent.
   */
  readonly pending?: boolean | undefined;
  readonly pendingLabel?: string | undefined;
}

export function Button({
  look,
  size,
  wide,
  icon,
  iconAfter,
  pending = false,
  pendingLabel = 'One moment…',
  type = 'button',
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const ignoreWhilePending = (event: MouseEvent<HTMLButtonElement>) => {
    if (pending) event.preventDefault();
    else onClick?.(event);
  };

  return (
    <button
      {...rest}
      type={type}
      className={buttonClass({ look, size, wide })}
      aria-disabled={pending || rest['aria-disabled']}
      onClick={ignoreWhilePending}
    >
      {pending ? <span className={styles.turning} aria-hidden="true" /> : icon && <Icon name={icon} />}
      <span>{pending ? pendingLabel : children}</span>
      {!pending && iconAfter && <Icon name={iconAfter} />}
    </button>
  );
}
