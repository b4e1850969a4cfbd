import { Link } from './link';
import type { ComponentProps } from 'react';

import { buttonClass, type ButtonLook } from './button-class';
import { Icon } from './icon';

type LinkButtonProps = ButtonLook & Omit<ComponentProps<typeof Link>, 'className'>;

/** A link that looks like a button: for going somewhere, never for doing something. */
export function LinkButton({ look, size, wide, icon, iconAfter, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={buttonClass({ look, size, wide })}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {iconAfter && <Icon name={iconAfter} />}
    </Link>
  );
}
