import { useId, type ReactNode } from 'react';

import { classNames } from './class-names';
import { describedBy, fieldAnchor } from './described-by';
import { ErrorMessage } from './error-message';
import { Hint } from './hint';
import styles from './field.module.css';

/** The words around one control, the same for every kind of field. */
export interface FieldWords {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  /** Beside the label, for what may be left empty: "(you may leave this out)". */
  readonly optional?: string | undefined;
  /** Under the control: a SaveStatus, or what was understood. */
  readonly status?: ReactNode;
}

export interface ControlWiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FieldFrameProps extends FieldWords {
  readonly name?: string | undefined;
  readonly id?: string | undefined;
  readonly children: (wiring: ControlWiring) => ReactNode;
}

/** A label, then the hint, then the error, then the control, which is told about all of them. */
export function FieldFrame({ label, hint, error, optional, status, name, id, children }: FieldFrameProps) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const hintId = hint ? `${controlId}-hint` : undefined;
  const errorId = error ? `${controlId}-error` : undefined;

  return (
    <div
      className={classNames(styles.field, error ? styles.withError : undefined)}
      id={name && fieldAnchor(name)}
    >
      <label className={styles.label} htmlFor={controlId}>
        <span data-names-field="">{label}</span>
        {optional && (
          <>
            {' '}
            <span className={styles.optional}>{optional}</span>
          </>
        )}
      </label>
      {hint && <Hint id={hintId}>{hint}</Hint>}
      {error && <ErrorMessage id={errorId}>{error}</ErrorMessage>}
      {children({
        id: controlId,
        'aria-describedby': describedBy(hintId, errorId),
        'aria-invalid': error ? true : undefined,
      })}
      {status && <div className={styles.status}>{status}</div>}
    </div>
  );
}
