'use client';

import { useEffect, useId, useRef, type MouseEvent } from 'react';

import { fieldAnchor } from './described-by';
import { Icon } from './icon';
import styles from './error-summary.module.css';

export interface FieldError {
  /** The field's name; without it the message is about the form as a whole. */
  readonly name?: string | undefined;
  readonly message: string;
}

interface ErrorSummaryProps {
  readonly title?: string | undefined;
  readonly errors: readonly FieldError[];
  /** Changes with every try, so that the same mistakes made again take the focus again. */
  readonly attempt?: number | string | undefined;
}

const reachable = 'input:not([type=hidden], :disabled), select, textarea, button, [tabindex]';

const focusField = (event: MouseEvent<HTMLAnchorElement>, name: string) => {
  const field = document.getElementById(fieldAnchor(name));
  const control =
    field?.querySelector<HTMLElement>('input:checked') ?? field?.querySelector<HTMLElement>(reachable);
  if (!field || !control) return;
  event.preventDefault();
  field.scrollIntoView({ block: 'start' });
  control.focus({ preventScroll: true });
};

/**
 * What has to be put right, each with a way to its place. Takes the focus when it appears and when the
 * mistakes change; render it only when there are some, above the form.
 */
export function ErrorSummary({ title = 'Please check these answers', errors, attempt }: ErrorSummaryProps) {
  const titleId = useId();
  const box = useRef<HTMLDivElement>(null);
  const shown = errors.map(({ name, message }) => `${name ?? ''}:${message}`).join('\n');

  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown, attempt]);

  if (errors.length === 0) return null;
  return (
    <div ref={box} className={styles.summary} tabIndex={-1} role="alert" aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        <Icon name="alert" />
        {title}
      </h2>
      <ul role="list" className={styles.list}>
        {errors.map(({ name, message }) => (
          <li key={`${name ?? ''}:${message}`}>
            {name ? (
              <a href={`#${fieldAnchor(name)}`} onClick={(event) => focusField(event, name)}>
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
