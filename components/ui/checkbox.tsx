import { useId, type ComponentProps, type ReactNode } from 'react';

import { Choice } from './choice';
import { classNames } from './class-names';
import { fieldAnchor } from './described-by';
import { ErrorMessage } from './error-message';
import styles from './field.module.css';

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'className' | 'type' | 'children'> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
}

/** One statement to tick. `{...register('name')}` may be spread onto it. */
export function Checkbox({ label, hint, error, ...input }: CheckboxProps) {
  const errorId = useId();
  return (
    <div
      className={classNames(styles.field, styles.stretched, error ? styles.withError : undefined)}
      id={input.name && fieldAnchor(input.name)}
    >
      {error && <ErrorMessage id={errorId}>{error}</ErrorMessage>}
      <Choice
        {...input}
        type="checkbox"
        label={label}
        hint={hint}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : undefined}
      />
    </div>
  );
}
