'use client';

import { useRef, type ChangeEvent, type ComponentProps } from 'react';

import { Choice } from './choice';
import type { ChoiceOption } from './choice-option';
import { classNames } from './class-names';
import type { FieldWords } from './field-frame';
import { GroupFrame } from './group-frame';
import styles from './choice.module.css';

interface CheckboxOption extends ChoiceOption {
  /** Chosen alone: "None of these", "I'm not sure". Ticking it clears the others, and the other way round. */
  readonly exclusive?: boolean | undefined;
}

interface CheckboxGroupProps
  extends FieldWords, Pick<ComponentProps<'input'>, 'ref' | 'onChange' | 'onBlur'> {
  /** Every ticked box posts its value under this name. */
  readonly name: string;
  readonly options: readonly CheckboxOption[];
  readonly defaultValues?: readonly string[] | undefined;
  readonly columns?: boolean | undefined;
  /** All values ticked after each change. */
  readonly onValues?: ((values: readonly string[]) => void) | undefined;
}

/** Any of several, as big cards. `{...register('name')}` may be spread onto it. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  const { label, hint, error, optional, status, name, options, defaultValues, columns, ...rest } = props;
  const { onValues, onChange, onBlur, ref } = rest;
  const tray = useRef<HTMLDivElement>(null);

  const change = (event: ChangeEvent<HTMLInputElement>, option: CheckboxOption) => {
    const boxes = [...(tray.current?.querySelectorAll<HTMLInputElement>('input') ?? [])];
    if (event.target.checked)
      for (const box of boxes) {
        const other = options.find(({ value }) => value === box.value);
        if (box !== event.target && (option.exclusive || other?.exclusive)) box.checked = false;
      }
    onChange?.(event);
    onValues?.(boxes.filter((box) => box.checked).map((box) => box.value));
  };

  return (
    <GroupFrame {...{ label, hint, error, optional, status, name }}>
      <div ref={tray} className={classNames(styles.choices, columns && styles.columns)}>
        {options.map(({ exclusive, ...option }) => (
          <Choice
            key={option.value}
            ref={ref}
            onBlur={onBlur}
            {...option}
            type="checkbox"
            name={name}
            alone={exclusive}
            defaultChecked={defaultValues?.includes(option.value)}
            onChange={(event) => change(event, { exclusive, ...option })}
          />
        ))}
      </div>
    </GroupFrame>
  );
}
