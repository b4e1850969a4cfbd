'use client';

import { useState, type ComponentProps } from 'react';

import { Choice } from '@/components/ui/choice';
import { fieldAnchor } from '@/components/ui/described-by';
import { ErrorMessage } from '@/components/ui/error-message';
import styles from './consent-form.module.css';

interface DeclarationTickProps extends Pick<ComponentProps<'input'>, 'ref' | 'onChange' | 'onBlur' | 'name'> {
  readonly id: string;
  readonly text: string;
  readonly error: string | undefined;
  /** Ticked before, under the same text. */
  readonly defaultTicked: boolean;
}

/** One statement to tick. All share a name, and each has a place of its own for its message. */
export function DeclarationTick({ id, text, error, defaultTicked, ...input }: DeclarationTickProps) {
  const anchor = fieldAnchor(`ticked.${id}`);
  // Ticked is put right: the message has nothing more to say.
  const [ticked, setTicked] = useState(defaultTicked);
  const open = ticked ? undefined : error;
  return (
    <div id={anchor} className={styles.declaration}>
      {open && <ErrorMessage id={`${anchor}-error`}>{open}</ErrorMessage>}
      <Choice
        {...input}
        type="checkbox"
        value={id}
        defaultChecked={defaultTicked}
        label={text}
        aria-invalid={open ? true : undefined}
        aria-describedby={open ? `${anchor}-error` : undefined}
        onChange={(event) => {
          setTicked(event.target.checked);
          input.onChange?.(event);
        }}
      />
    </div>
  );
}
