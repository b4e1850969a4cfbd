import { classNames } from './class-names';
import type { IconName } from './icon';
import styles from './button.module.css';

export interface ButtonLook {
  /** One primary action a page; `danger` only for what cannot be taken back. */
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  readonly size?: 'regular' | 'small' | undefined;
  /** As wide as its container. */
  readonly wide?: boolean | undefined;
  readonly icon?: IconName | undefined;
  readonly iconAfter?: IconName | undefined;
}

export const buttonClass = ({ look = 'primary', size, wide }: ButtonLook): string =>
  classNames(styles.button, styles[look], size === 'small' && styles.small, wide && styles.wide);
