import { useId, type ReactNode } from 'react';

import { classNames } from './class-names';
import { describedBy, fieldAnchor } from './described-by';
import { ErrorMessage } from './error-message';
import type { FieldWords } from './field-frame';
import { Hint } from './hint';
import styles from './group.module.css';

interface GroupFrameProps extends FieldWords {
  readonly name?: string | undefined;
  /** `beside` puts the controls at the side of the question where there is room. */
  readonly layout?: 'under' | 'beside' | undefined;
  /** For a control inside that the error is about. */
  readonly errorId?: string | undefined;
  readonly children: ReactNode;
}

/** A question asked of several controls: a fieldset with its legend, hint and error. */
export function GroupFrame(props: GroupFrameProps) {
  const { label, hint, error, optional, status, name, layout = 'under', children } = props;
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? (props.errorId ?? `${id}-error`) : undefined;

  return (
    <div className={styles.space} id={name && fieldAnchor(name)}>
      <fieldset
        className={classNames(
          styles.group,
          layout === 'beside' && styles.beside,
          error ? styles.withError : undefined,
        )}
        aria-describedby={describedBy(hintId, errorId)}
      >
        <legend className={styles.legend}>
          <span data-names-field="">{label}</span>
          {optional && (
            <>
              {' '}
              <span className={styles.optional}>{optional}</span>
            </>
          )}
        </legend>
        {(hint || error) && (
          <div className={styles.words}>
            {hint && <Hint id={hintId}>{hint}</Hint>}
            {error && <ErrorMessage id={errorId}>{error}</ErrorMessage>}
          </div>
        )}
        <div className={styles.controls}>
          {children}
          {status && <div className={styles.status}>{status}</div>}
        </div>
      </fieldset>
    </div>
  );
}
