'use client';

import { useId, useRef, useState } from 'react';

import { classNames } from './class-names';
import { describedBy, fieldAnchor } from './described-by';
import { ErrorMessage } from './error-message';
import type { FieldWords } from './field-frame';
import { Hint } from './hint';
import { Icon } from './icon';
import { InkPaths } from './signature-ink';
import { postedSignature, signatureGrid, type SignatureStroke } from './signature-strokes';
import { usePen } from './use-pen';
import fields from './field.module.css';
import styles from './signature.module.css';

const english = {
  undo: 'Undo',
  clear: 'Clear',
  empty: 'Nothing is written yet',
  signed: 'Something is written',
  here: 'Write here with a finger, a pen or the mouse',
} as const;

type History = readonly (readonly SignatureStroke[])[];

interface SignaturePadProps extends Pick<FieldWords, 'label' | 'hint' | 'error'> {
  readonly name: string;
  /** Under the line: the name of the person who signs, in their own capacity. */
  readonly signer: string;
  readonly defaultStrokes?: readonly SignatureStroke[] | undefined;
  readonly onStrokes?: ((strokes: readonly SignatureStroke[]) => void) | undefined;
  readonly words?: Readonly<Record<keyof typeof english, string>> | undefined;
}

/**
 * A place to sign. The ink is kept as strokes on a fixed grid and drawn from them, so turning the tablet,
 * scrolling or enlarging the page loses nothing, and no pixel is ever read back. The form posts
 * `{ width, height, strokes }` as JSON under `name`, or nothing. Offer a typed signature beside it:
 * nobody can draw with a keyboard.
 */
export function SignaturePad(props: SignaturePadProps) {
  const { label, hint, error, name, signer, defaultStrokes = [], onStrokes, words = english } = props;
  const id = useId();
  const pad = useRef<SVGSVGElement>(null);
  const wet = useRef<SVGPathElement>(null);
  // All states so far, the last one showing: undo after Clear brings the signature back.
  const [history, setHistory] = useState<History>([defaultStrokes]);
  const strokes = history.at(-1) ?? [];
  // Quick strokes may follow each other before the page is rendered again; each builds on the one before.
  const latest = useRef(history);

  const change = (next: (history: History) => History) => {
    latest.current = next(latest.current);
    setHistory(latest.current);
    onStrokes?.(latest.current.at(-1) ?? []);
  };
  const write = (stroke: SignatureStroke) => change((past) => [...past, [...(past.at(-1) ?? []), stroke]]);
  const undo = () => history.length > 1 && change((past) => past.slice(0, -1));
  const clear = () => strokes.length > 0 && change((past) => [...past, []]);
  usePen({ pad, wet }, write);

  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const stateId = `${id}-state`;

  return (
    <div
      className={classNames(fields.field, fields.stretched, error ? fields.withError : undefined)}
      id={fieldAnchor(name)}
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy(hintId, errorId, stateId)}
    >
      <p id={`${id}-label`} className={fields.label} data-names-field="">
        {label}
      </p>
      {hint && <Hint id={hintId}>{hint}</Hint>}
      {error && <ErrorMessage id={errorId}>{error}</ErrorMessage>}
      <div className={classNames(styles.sheet, error ? styles.sheetError : undefined)}>
        <svg
          ref={pad}
          className={styles.pad}
          viewBox={`0 0 ${signatureGrid.width} ${signatureGrid.height}`}
          tabIndex={-1}
          aria-hidden="true"
        >
          <path className={styles.line} d="M40 152h520" />
          <path className={styles.cross} d="m42 128 14 14m0-14-14 14" />
          <InkPaths strokes={strokes} />
          <path ref={wet} className={styles.stroke} />
        </svg>
        {strokes.length === 0 && (
          <span className={styles.here} aria-hidden="true">
            {words.here}
          </span>
        )}
        <p className={styles.signer}>
          <span className={styles.signerName}>{signer}</span>
        </p>
      </div>
      <div className={styles.tools}>
        <button type="button" onClick={undo}>
          <Icon name="undo" />
          {words.undo}
        </button>
        <button type="button" onClick={clear}>
          <Icon name="close" />
          {words.clear}
        </button>
        <span id={stateId} role="status" className="visually-hidden">
          {strokes.length > 0 ? words.signed : words.empty}
        </span>
      </div>
      <input type="hidden" name={name} value={postedSignature(strokes)} readOnly />
    </div>
  );
}
