'use client';

import { useId, useImperativeHandle, useRef, type Ref } from 'react';

import { classNames } from './class-names';
import { dateHandle, dateIn, type DateHandle, type DatePart } from './date-handle';
import { partsFromDate } from './date-parts';
import type { FieldWords } from './field-frame';
import { GroupFrame } from './group-frame';
import styles from './field.module.css';

interface DateFieldProps extends FieldWords {
  readonly name: string;
  /** ISO day, or what an earlier try had typed. */
  readonly defaultValue?: string | undefined;
  readonly partLabels?: Readonly<Record<DatePart, string>> | undefined;
  readonly order?: readonly DatePart[] | undefined;
  readonly ref?: Ref<DateHandle> | undefined;
  readonly onChange?:
    ((event: { target: { name: string; value: string }; type: 'change' }) => unknown) | undefined;
  readonly onBlur?:
    ((event: { target: { name: string; value: string }; type: 'blur' }) => unknown) | undefined;
}

const english: Readonly<Record<DatePart, string>> = { day: 'Day', month: 'Month', year: 'Year' };
const dayFirst: readonly DatePart[] = ['day', 'month', 'year'];

/**
 * A day in three boxes, which is quicker and surer than a calendar for a date one knows by heart.
 * The three are sent, and `formValues` joins them under the field's name: a fourth, hidden field would have to be kept
 * right through every drawing of the page. `{...register('name')}` may be spread onto it.
 */
export function DateField(props: DateFieldProps) {
  const { label, hint, error, optional, status, name, defaultValue = '' } = props;
  const { partLabels = english, order = dayFirst, ref, onChange, onBlur } = props;
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const held = useRef<DateHandle>(null);
  const initial = partsFromDate(defaultValue);

  // The same object every time: a form library that met a new one would fill the boxes again.
  useImperativeHandle(ref, () => (held.current ??= dateHandle(name, () => group.current)));

  const change = () => onChange?.({ target: { name, value: dateIn(group.current) }, type: 'change' });

  return (
    <GroupFrame {...{ label, hint, error, optional, status, name }}>
      <div ref={group} className={styles.dateParts}>
        {order.map((part) => (
          <div key={part} className={classNames(styles.datePart, part === 'year' && styles.datePartYear)}>
            <label htmlFor={`${id}-${part}`} className={styles.datePartLabel}>
              {partLabels[part]}
            </label>
            <input
              id={`${id}-${part}`}
              data-part={part}
              name={`${name}-${part}`}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              defaultValue={initial[part]}
              aria-invalid={error ? true : undefined}
              className={styles.control}
              onChange={change}
              onBlur={() => onBlur?.({ target: { name, value: dateIn(group.current) }, type: 'blur' })}
            />
          </div>
        ))}
      </div>
    </GroupFrame>
  );
}
