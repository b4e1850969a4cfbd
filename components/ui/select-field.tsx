import type { ComponentProps } from 'react';

import { classNames } from './class-names';
import { FieldFrame, type FieldWords } from './field-frame';
import { Icon } from './icon';
import styles from './field.module.css';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps
  extends FieldWords, Omit<ComponentProps<'select'>, 'className' | 'children' | 'multiple'> {
  readonly options: readonly SelectOption[];
  /** The first, empty option, so that nothing is chosen beforehand. Leave out when there is a real default. */
  readonly emptyLabel?: string | undefined;
}

export function SelectField(props: SelectFieldProps) {
  const { label, hint, error, optional, status, id, options, emptyLabel, ...select } = props;
  return (
    <FieldFrame {...{ label, hint, error, optional, status, id }} name={select.name}>
      {(wiring) => (
        <div className={classNames(styles.selectBox, styles.medium)}>
          <select {...select} {...wiring} className={styles.control}>
            {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" />
        </div>
      )}
    </FieldFrame>
  );
}
