import type { ComponentProps } from 'react';

import { classNames } from './class-names';
import { FieldFrame, type FieldWords } from './field-frame';
import styles from './field.module.css';

type TextAreaProps = FieldWords & Omit<ComponentProps<'textarea'>, 'className' | 'children'>;

/** Several lines of text. `{...register('name')}` may be spread onto it. */
export function TextArea({ label, hint, error, optional, status, id, rows = 4, ...textarea }: TextAreaProps) {
  return (
    <FieldFrame {...{ label, hint, error, optional, status, id }} name={textarea.name}>
      {(wiring) => (
        <textarea
          rows={rows}
          autoComplete="off"
          {...textarea}
          {...wiring}
          className={classNames(styles.control, styles.full)}
        />
      )}
    </FieldFrame>
  );
}
