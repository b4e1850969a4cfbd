import type { ComponentProps } from 'react';

import { classNames } from './class-names';
import { FieldFrame, type FieldWords } from './field-frame';
import styles from './field.module.css';

interface TextFieldProps
  extends FieldWords, Omit<ComponentProps<'input'>, 'className' | 'children' | 'size' | 'width'> {
  /** Hints at how much is expected; nothing is cut off. */
  readonly width?: 'short' | 'medium' | 'full' | undefined;
}

/** One line of text. `{...register('name')}` may be spread onto it. */
export function TextField({
  label,
  hint,
  error,
  optional,
  status,
  width = 'full',
  id,
  ...input
}: TextFieldProps) {
  return (
    <FieldFrame {...{ label, hint, error, optional, status, id }} name={input.name}>
      {(wiring) => (
        // What somebody else typed here before is offered to nobody, unless a field asks for that.
        <input
          type="text"
          autoComplete="off"
          {...input}
          {...wiring}
          className={classNames(styles.control, styles[width])}
        />
      )}
    </FieldFrame>
  );
}
