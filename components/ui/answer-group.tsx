'use client';

import { useEffect, useRef, type ChangeEvent, type ComponentProps } from 'react';

import type { FieldWords } from './field-frame';
import { GroupFrame } from './group-frame';
import styles from './choice.module.css';

interface Answer {
  readonly value: string;
  readonly label: string;
}

const yesNoNotSure: readonly Answer[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'not-sure', label: 'Not sure' },
];

interface AnswerGroupProps extends FieldWords, Pick<ComponentProps<'input'>, 'ref' | 'onChange' | 'onBlur'> {
  readonly name: string;
  readonly answers?: readonly Answer[] | undefined;
  readonly defaultValue?: string | undefined;
  /** Called with each answer as it is given, to save it. */
  readonly onAnswer?: ((value: string) => void) | undefined;
  readonly layout?: 'under' | 'beside' | undefined;
}

/**
 * Yes, No and Not sure, side by side and equal. Nothing is chosen beforehand, and the browser keeps
 * the choice: an untouched question has to stay unanswered. `{...register('name')}` may be spread onto it.
 */
export function AnswerGroup(props: AnswerGroupProps) {
  const { label, hint, error, optional, status, name, defaultValue, onAnswer, ...rest } = props;
  const { answers = yesNoNotSure, layout = 'beside', onChange, ...input } = rest;
  const tray = useRef<HTMLDivElement>(null);

  // A tap that came before the page was awake changed the radio but called nobody.
  const tellMissedAnswer = useRef(() => {
    const chosen = tray.current?.querySelector<HTMLInputElement>('input:checked')?.value;
    if (chosen !== undefined && chosen !== defaultValue) onAnswer?.(chosen);
  });
  useEffect(() => {
    const tell = tellMissedAnswer.current;
    tellMissedAnswer.current = () => {};
    tell();
  }, []);

  const change = (event: ChangeEvent<HTMLInputElement>) => {
    onChange?.(event);
    onAnswer?.(event.target.value);
  };

  return (
    <GroupFrame {...{ label, hint, error, optional, status, name, layout }}>
      <div ref={tray} className={styles.answers}>
        {answers.map((answer) => (
          <label key={answer.value} className={styles.answer}>
            <input
              {...input}
              type="radio"
              name={name}
              value={answer.value}
              defaultChecked={defaultValue === undefined ? undefined : answer.value === defaultValue}
              onChange={change}
              className={styles.input}
            />
            <span>{answer.label}</span>
          </label>
        ))}
      </div>
    </GroupFrame>
  );
}
