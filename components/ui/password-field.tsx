'use client';

import { useState, type ComponentProps } from 'react';

import { classNames } from './class-names';
import { FieldFrame, type FieldWords } from './field-frame';
import styles from './field.module.css';

interface PasswordFieldProps
  extends FieldWords, Omit<ComponentProps<'input'>, 'className' | 'children' | 'type'> {
  readonly showLabel?: string | undefined;
  readonly hideLabel?: string | undefined;
}

/** A password that can be looked at while it is typed. Pasting and password managers work. */
export function PasswordField(props: PasswordFieldProps) {
  const {
    label,
    hint,
    error,
    optional,
    status,
    id,
    showLabel = 'Show',
    hideLabel = 'Hide',
    ...input
  } = props;
  const [shown, setShown] = useState(false);
  return (
    <FieldFrame {...{ label, hint, error, optional, status, id }} name={input.name}>
      {(wiring) => (
        <div className={classNames(styles.joined, styles.full)}>
          <input
            autoComplete="current-password"
            autoCapitalize="none"
            spellCheck={false}
            {...input}
            {...wiring}
            type={shown ? 'text' : 'password'}
            className={styles.control}
          />
          <button
            type="button"
            className={styles.unit}
            aria-controls={wiring.id}
            onClick={() => setShown(!shown)}
          >
            {shown ? hideLabel : showLabel} <span className="visually-hidden">{label}</span>
          </button>
        </div>
      )}
    </FieldFrame>
  );
}
