import { useId, type ComponentProps } from 'react';

import { classNames } from './class-names';
import { describedBy } from './described-by';
import { FieldFrame, type FieldWords } from './field-frame';
import styles from './field.module.css';

interface NumberFieldProps
  extends FieldWords, Omit<ComponentProps<'input'>, 'className' | 'children' | 'type'> {
  /** Behind the box, for example `mmol/mol`. Part of the description. */
  readonly unit?: string | undefined;
}

/**
 * A number typed as text. `type="number"` silently drops what it cannot read ("1,5", "about 7");
 * the server has to see what was typed to say what is wrong with it.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, hint, error, optional, status, id, unit, inputMode = 'decimal', ...input } = props;
  const unitId = useId();
  return (
    <FieldFrame {...{ label, hint, error, optional, status, id }} name={input.name}>
      {(wiring) => {
        const box = (
          <input
            autoComplete="off"
            {...input}
            {...wiring}
            type="text"
            inputMode={inputMode}
            aria-describedby={describedBy(unit && unitId, wiring['aria-describedby'])}
            className={classNames(styles.control, styles.short)}
          />
        );
        if (!unit) return box;
        return (
          <div className={classNames(styles.joined, styles.medium)}>
            {box}
            <span id={unitId} className={styles.unit}>
              {unit}
            </span>
          </div>
        );
      }}
    </FieldFrame>
  );
}
