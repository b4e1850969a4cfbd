import type { ComponentProps } from 'react';

import { Choice } from './choice';
import type { ChoiceOption } from './choice-option';
import { classNames } from './class-names';
import type { FieldWords } from './field-frame';
import { GroupFrame } from './group-frame';
import styles from './choice.module.css';

interface RadioGroupProps
  extends FieldWords, Pick<ComponentProps<'input'>, 'ref' | 'onChange' | 'onBlur' | 'required' | 'disabled'> {
  readonly name: string;
  readonly options: readonly ChoiceOption[];
  readonly defaultValue?: string | undefined;
  readonly columns?: boolean | undefined;
}

/** One of several, as big cards. Nothing is chosen beforehand. `{...register('name')}` may be spread onto it. */
export function RadioGroup(props: RadioGroupProps) {
  const { label, hint, error, optional, status, name, options, defaultValue, columns, ...input } = props;
  return (
    <GroupFrame {...{ label, hint, error, optional, status, name }}>
      <div className={classNames(styles.choices, columns && styles.columns)}>
        {options.map((option) => (
          <Choice
            key={option.value}
            {...input}
            {...option}
            type="radio"
            name={name}
            defaultChecked={defaultValue === undefined ? undefined : option.value === defaultValue}
          />
        ))}
      </div>
    </GroupFrame>
  );
}
