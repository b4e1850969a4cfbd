import type { ReactNode } from 'react';

import { classNames } from './class-names';
import styles from './icon.module.css';

/** Drawn on a 24 × 24 grid with a round 2-unit pen, so that they sit well beside the typeface. */
const drawings = {
  alert: (
    <>
      <path d="M12 3.6 2.9 19.2a1 1 0 0 0 .9 1.5h16.4a1 1 0 0 0 .9-1.5Z" />
      <path d="M12 9.8v4.4M12 17.3v.01" />
    </>
  ),
  'arrow-left': <path d="M19 12H5m6-6.5L4.6 12l6.4 6.5" />,
  'arrow-right': <path d="M5 12h14m-6-6.5 6.4 6.5-6.4 6.5" />,
  body: (
    <>
      <circle cx="12" cy="4.8" r="2.2" />
      <path d="M5 9.6c2.2.6 4.5.9 7 .9s4.8-.3 7-.9M9.7 10.4 9.4 21M14.3 10.4l.3 10.6M9.6 15.8h4.8" />
    </>
  ),
  calendar: (
    <>
      <rect x="3.5" y="5" width="17" height="15.5" rx="3" />
      <path d="M3.5 10h17M8 2.8V6.5M16 2.8V6.5" />
    </>
  ),
  check: <path d="m4.5 12.8 4.9 4.9L19.5 6.8" />,
  'check-circle': (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="m7.8 12.4 2.9 2.9 5.5-6.1" />
    </>
  ),
  'chevron-down': <path d="m5.5 9 6.5 6.5L18.5 9" />,
  'chevron-right': <path d="m9 5.5 6.5 6.5L9 18.5" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 6.8V12l3.6 2.2" />
    </>
  ),
  close: <path d="m6 6 12 12M18 6 6 18" />,
  dot: <circle cx="12" cy="12" r="4" />,
  download: (
    <path d="M12 3.5v11m-4.8-4.3L12 15l4.8-4.8M4 18.5v.5a1.5 1.5 0 0 0 1.5 1.5h13A1.5 1.5 0 0 0 20 19v-.5" />
  ),
  exclamation: <path d="M12 4.5v9.5M12 19v.01" />,
  eye: (
    <>
      <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z" />
      <circle cx="12" cy="12" r="2.8" />
    </>
  ),
  hand: (
    <path d="M8 12.5V5.7a1.5 1.5 0 0 1 3 0V11m0-6.3v-.2a1.5 1.5 0 0 1 3 0V11m0-5a1.5 1.5 0 0 1 3 0v9.5c0 3.3-2.2 5.5-5.5 5.5-2.6 0-4-1.2-5.2-3.4l-2.5-4.5a1.5 1.5 0 0 1 2.6-1.5L8 13.7" />
  ),
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5.5M12 7.6v.01" />
    </>
  ),
  'letter-i': <path d="M12 10.5V19M12 5.2v.01" />,
  list: <path d="M9 6h11.5M9 12h11.5M9 18h11.5M4 6v.01M4 12v.01M4 18v.01" />,
  lock: (
    <>
      <rect x="4.5" y="10.5" width="15" height="10" rx="2.5" />
      <path d="M8 10.5V7.5a4 4 0 0 1 8 0v3M12 14.5v2" />
    </>
  ),
  minus: <path d="M5 12h14" />,
  pen: (
    <path d="M4 20l1-4.5L16.3 4.2a1.7 1.7 0 0 1 2.4 0l1.1 1.1a1.7 1.7 0 0 1 0 2.4L8.5 19 4 20Zm10.2-13.7 3.5 3.5" />
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6" />
    </>
  ),
  people: (
    <>
      <circle cx="9" cy="8.5" r="3.5" />
      <path d="M2.5 20c.6-3.6 3.2-5.5 6.5-5.5s5.9 1.9 6.5 5.5M15.5 5.3a3.5 3.5 0 0 1 0 6.4M18 15c1.9.8 3.1 2.5 3.5 5" />
    </>
  ),
  phone: (
    <>
      <rect x="6.5" y="2.5" width="11" height="19" rx="2.5" />
      <path d="M11 18.3h2" />
    </>
  ),
  plus: <path d="M12 5v14M5 12h14" />,
  printer: (
    <>
      <path d="M7 8.5v-5h10v5M7 17.5H5A1.5 1.5 0 0 1 3.5 16v-6A1.5 1.5 0 0 1 5 8.5h14a1.5 1.5 0 0 1 1.5 1.5v6a1.5 1.5 0 0 1-1.5 1.5h-2" />
      <path d="M7 14h10v6.5H7z" />
    </>
  ),
  qr: (
    <path d="M4 4h5.5v5.5H4zM14.5 4H20v5.5h-5.5zM4 14.5h5.5V20H4zM14.5 14.5h2.2v2.2M20 14.5v.01M20 20h-2.2M14.5 20v.01" />
  ),
  question: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M9.3 9.3a2.8 2.8 0 1 1 4 3c-.9.5-1.3 1-1.3 1.9M12 17v.01" />
    </>
  ),
  search: (
    <>
      <circle cx="10.8" cy="10.8" r="6.8" />
      <path d="m15.8 15.8 4.7 4.7" />
    </>
  ),
  shield: (
    <>
      <path d="M12 2.8 4.5 5.6v5.6c0 4.9 3.1 8.2 7.5 10 4.4-1.8 7.5-5.1 7.5-10V5.6Z" />
      <path d="m8.6 11.9 2.4 2.4 4.4-4.8" />
    </>
  ),
  speech: (
    <path d="M4.5 4.5h15A1.5 1.5 0 0 1 21 6v9.5a1.5 1.5 0 0 1-1.5 1.5H12l-4.5 4v-4h-3A1.5 1.5 0 0 1 3 15.5V6a1.5 1.5 0 0 1 1.5-1.5ZM12 8v3.2M12 13.9v.01" />
  ),
  stop: (
    <>
      <path d="M8.2 2.8h7.6l5.4 5.4v7.6l-5.4 5.4H8.2l-5.4-5.4V8.2Z" />
      <path d="M8 12h8" />
    </>
  ),
  tablet: (
    <>
      <rect x="4.5" y="2.5" width="15" height="19" rx="2.5" />
      <path d="M10.5 18.3h3" />
    </>
  ),
  undo: <path d="M8.5 5 4 9.5 8.5 14M4.5 9.5h9.2a5.3 5.3 0 0 1 0 10.6H9" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

interface IconProps {
  readonly name: IconName;
  /** Words for a picture that stands alone. Without them it is decoration. */
  readonly label?: string | undefined;
  /** In `em`, so that it grows with the text beside it. */
  readonly size?: number | undefined;
  readonly className?: string | undefined;
}

export function Icon({ name, label, size = 1.25, className }: IconProps) {
  return (
    <svg
      className={classNames(styles.icon, className)}
      viewBox="0 0 24 24"
      width={`${size}em`}
      height={`${size}em`}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      focusable="false"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {drawings[name]}
    </svg>
  );
}
