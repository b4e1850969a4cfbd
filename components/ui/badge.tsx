import type { ReactNode } from 'react';

import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import { toneIcon, type Tone } from './tone';
import styles from './badge.module.css';
import tones from './tone.module.css';

interface BadgeProps {
  readonly tone?: Tone | undefined;
  /** Another shape than the tone's own. */
  readonly icon?: IconName | undefined;
  readonly size?: 'regular' | 'large' | undefined;
  readonly children: ReactNode;
}

/** A state in a word or two, always with its shape. */
export function Badge({ tone = 'neutral', icon, size = 'regular', children }: BadgeProps) {
  return (
    <span className={classNames(styles.badge, size === 'large' && styles.large, tones[tone])}>
      <Icon name={icon ?? toneIcon[tone]} size={1.15} />
      <span>{children}</span>
    </span>
  );
}
