import type { ComponentProps, ReactNode } from 'react';
import { useId } from 'react';

import { classNames } from './class-names';
import { describedBy } from './described-by';
import styles from './choice.module.css';

interface ChoiceProps extends Omit<ComponentProps<'input'>, 'className' | 'type' | 'children'> {
  readonly type: 'radio' | 'checkbox';
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Stands apart from the others, as "None of these" does. */
  readonly alone?: boolean | undefined;
}

/** One card to choose. Inside a group the group has the question; this has only the answer. */
export function Choice({ label, hint, alone, ...input }: ChoiceProps) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  return (
    <label className={classNames(styles.choice, alone && styles.alone)}>
      <input
        {...input}
        className={styles.input}
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy(hintId, input['aria-describedby'])}
      />
      <span className={styles.words}>
        <span id={`${id}-label`} className={styles.label} data-names-field="">
          {label}
        </span>
        {hint && (
          <span id={hintId} className={styles.choiceHint}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
