import type { ReactNode } from 'react';

import { classNames } from './class-names';
import type { Tone } from './tone';
import styles from './card.module.css';
import tones from './tone.module.css';

interface CardProps {
  readonly as?: 'div' | 'section' | 'article' | 'li' | undefined;
  /** The id of its heading, for a section or an article. */
  readonly labelledBy?: string | undefined;
  /** A coloured edge; say the same in words inside. */
  readonly tone?: Tone | undefined;
  readonly look?: 'raised' | 'quiet' | undefined;
  /** `stack` spaces its children, `rows` draws a line between them, `plain` leaves them alone. */
  readonly layout?: 'stack' | 'rows' | 'plain' | undefined;
  readonly children: ReactNode;
}

export function Card({
  as: Element = 'div',
  labelledBy,
  tone,
  look = 'raised',
  layout = 'stack',
  children,
}: CardProps) {
  return (
    <Element
      className={classNames(
        styles.card,
        styles[look],
        styles[layout],
        tone && styles.toned,
        tone && tones[tone],
      )}
      aria-labelledby={labelledBy}
    >
      {children}
    </Element>
  );
}
