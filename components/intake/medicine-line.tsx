import { useEffect, useRef, useState } from 'react';

import { Button } from '@/components/ui/button';
import { describedBy } from '@/components/ui/described-by';
import fields from '@/components/ui/field.module.css';
import { patientWords } from '@/lib/phrasebook/patient';
import { MedicineAskPanel } from './medicine-ask-panel';
import type { SuggestAction } from './question-props';
import { useMedicineAsks } from './use-medicine-asks';
import styles from './question.module.css';

interface MedicineLineProps {
  readonly id: string;
  /** Its place in the list, from 1. */
  readonly at: number;
  /** What is wrong with this very line stands there. */
  readonly errorId: string | undefined;
  readonly defaultValue: string;
  /** What the page began with: the words before a suggestion was answered; null when nothing was asked. */
  readonly typed: string | null;
  readonly suggest: SuggestAction;
  /** Another text is in the box; what was answered about the one before no longer holds. */
  readonly onChange: () => void;
  /** A suggestion was answered: what was typed, beside what is in the box now. */
  readonly onAnswered: (typed: string) => void;
  readonly onBlur: () => void;
  readonly onEnter: () => void;
  /** Absent for the only line. */
  readonly onRemove: (() => void) | undefined;
}

const words = patientWords.questions;

/** One medicine, in the patient's own words. What is not known is asked about below it. */
export function MedicineLine(props: MedicineLineProps) {
  const {
    id,
    at,
    errorId,
    defaultValue,
    typed: typedBefore,
    suggest,
    onChange,
    onAnswered,
    onBlur,
    onEnter,
    onRemove,
  } = props;
  const box = useRef<HTMLInputElement>(null);
  const { asks, lookSoon, stop } = useMedicineAsks(suggest);
  const [kept, setKept] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const ask = asks.find((one) => !kept.includes(one.words));
  const [typed, setTyped] = useState(typedBefore);
  // Shown while another text took its place.
  const [replaced, setReplaced] = useState(typedBefore === defaultValue ? null : typedBefore);

  useEffect(() => {
    // A line that was stored before anybody could be asked about it.
    if (defaultValue !== '' && typedBefore === null) lookSoon(defaultValue);
    // Only for the text that the page began with: what is typed is looked at as it is typed.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  const answered = (line: string | null) => {
    const input = box.current;
    if (!input || !ask) return;
    const own = typed ?? input.value;
    setTyped(own);
    if (line === null) {
      setKept([...kept, ask.words]);
      setSaid(words.keptMine);
    } else {
      input.value = line;
      setReplaced(own);
      setSaid(words.tookMedicine(line));
      // There may be a second slip in the same line.
      lookSoon(line);
    }
    onAnswered(own);
    input.focus();
  };

  return (
    <div className={styles.entry}>
      <div className={styles.line}>
        <label htmlFor={id} className="visually-hidden">
          {words.medicine(at)}
        </label>
        <input
          ref={box}
          id={id}
          type="text"
          data-line=""
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          className={fields.control}
          defaultValue={defaultValue}
          aria-invalid={errorId ? true : undefined}
          aria-describedby={describedBy(errorId, replaced !== null && `${id}-typed`)}
          onChange={(event) => {
            setSaid('');
            setKept([]);
            setTyped(null);
            setReplaced(null);
            lookSoon(event.target.value);
            onChange();
          }}
          onBlur={onBlur}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            onEnter();
          }}
        />
        {onRemove && (
          <Button
            look="quiet"
            size="small"
            icon="close"
            aria-label={words.removeMedicine(at)}
            onClick={() => {
              stop();
              onRemove();
            }}
          />
        )}
      </div>
      <p role="status" className="visually-hidden">
        {ask ? words.askedAbout(ask.choices.map(({ label }) => label).join(', ')) : said}
      </p>
      {ask && (
        <MedicineAskPanel ask={ask} onConfirm={(line) => answered(line)} onKeep={() => answered(null)} />
      )}
      {replaced !== null && (
        <p id={`${id}-typed`} className={styles.firstTyped}>
          <bdi>{words.firstTyped(replaced)}</bdi>
        </p>
      )}
    </div>
  );
}
